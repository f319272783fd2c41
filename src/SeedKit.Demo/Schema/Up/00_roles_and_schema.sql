-- Roles and the schema itself. The roles are cluster-wide and outlive the schema: the reverse leaves them alone.
-- A maintainer may add grants in 95, never here; the attributes of the roles are part of the isolation promise.

-- CREATE ROLE has no IF NOT EXISTS, and two databases of one cluster may be built at the same moment. The loser of
-- that race sees unique_violation from the catalogue's index, not duplicate_object, so both are caught.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = 'seedkit_owner') THEN
        CREATE ROLE seedkit_owner NOLOGIN NOBYPASSRLS;
    END IF;
EXCEPTION
    WHEN duplicate_object OR unique_violation THEN NULL;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = 'seedkit_app') THEN
        CREATE ROLE seedkit_app NOLOGIN NOBYPASSRLS;
    END IF;
EXCEPTION
    WHEN duplicate_object OR unique_violation THEN NULL;
END
$$;

-- The application again, on behalf of somebody whose access level is read_only: whatever a page tries, the database refuses to write.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = 'seedkit_reader') THEN
        CREATE ROLE seedkit_reader NOLOGIN NOBYPASSRLS;
    END IF;
EXCEPTION
    WHEN duplicate_object OR unique_violation THEN NULL;
END
$$;

-- A role of ours that was here before may have been given an attribute that switches row-level security off in
-- silence. Changing a role that other databases share is not ours to do, so the script refuses.
DO $$
DECLARE
    unfit text;
BEGIN
    SELECT string_agg(rolname, ', ' ORDER BY rolname)
    INTO unfit
    FROM pg_catalog.pg_roles
    WHERE rolname IN ('seedkit_owner', 'seedkit_app', 'seedkit_reader')
      AND (rolsuper OR rolbypassrls);

    IF unfit IS NOT NULL THEN
        RAISE EXCEPTION 'expected roles without SUPERUSER and BYPASSRLS, found: %', unfit
            USING DETAIL = 'Such a role reads every tenant''s rows, whatever the policies say.',
                  HINT = 'ALTER ROLE ... NOSUPERUSER NOBYPASSRLS, or drop the role, then run the scripts again.';
    END IF;
END
$$;

CREATE SCHEMA migration AUTHORIZATION seedkit_owner;

COMMENT ON SCHEMA migration IS 'Cloud migration platform: tenants, discovery, assets, assessment, planning, agents. Row-level security on every tenant table.';

-- From here on everything is created, and so owned, by the owner role; local to the transaction that runs the scripts.
SET LOCAL ROLE seedkit_owner;
