-- What the application may do. Row-level security says which rows; this script says which commands, and is the one
-- place for a grant. TRUNCATE is never granted: it empties a table for all tenants, whatever the policies say.
-- REFERENCES and TRIGGER are for owners of objects, which the application is not. Nothing goes to PUBLIC.

GRANT USAGE ON SCHEMA migration TO seedkit_app, seedkit_reader;

-- Sessions of users whose access level is read_only. No type is granted: a reader makes no temporary tables.
GRANT SELECT ON ALL TABLES IN SCHEMA migration TO seedkit_reader;

DO $$
DECLARE
    -- Written once, never changed or removed by the application.
    audit_tables constant name[] := ARRAY['access_audit_log', 'enhanced_access_audit_log', 'flow_deletion_audit', 'security_audit_logs'];
    -- The same for every tenant, and filled with the schema.
    reference_tables constant name[] := ARRAY['llm_model_pricing', 'role_permissions', 'sixr_parameters', 'sixr_questions'];
    -- Shared between tenants: making and removing them is administration. A tenant sees its own row or the users
    -- associated with it, and may change those.
    shared_tables constant name[] := ARRAY['client_accounts', 'users', 'user_profiles'];
    -- Decides which users a tenant sees. Could the application write it, it could adopt any user whose id it knows:
    -- the foreign key does not look at policies.
    association_table constant name := 'user_account_associations';
    object_name name;
BEGIN
    FOR object_name IN
        SELECT c.relname
        FROM pg_catalog.pg_class AS c
        WHERE c.relnamespace = 'migration'::regnamespace
          AND c.relkind IN ('r', 'p')
        ORDER BY c.relname
    LOOP
        EXECUTE format('GRANT %s ON TABLE migration.%I TO seedkit_app',
            CASE
                WHEN object_name = ANY (audit_tables) THEN 'SELECT, INSERT'
                WHEN object_name = ANY (reference_tables) OR object_name = association_table THEN 'SELECT'
                WHEN object_name = ANY (shared_tables) THEN 'SELECT, UPDATE'
                ELSE 'SELECT, INSERT, UPDATE, DELETE'
            END,
            object_name);
    END LOOP;

    -- No sequence exists today: every key is a uuid. One that is added is usable, not readable or settable.
    FOR object_name IN
        SELECT c.relname
        FROM pg_catalog.pg_class AS c
        WHERE c.relnamespace = 'migration'::regnamespace
          AND c.relkind = 'S'
        ORDER BY c.relname
    LOOP
        EXECUTE format('GRANT USAGE ON SEQUENCE migration.%I TO seedkit_app', object_name);
    END LOOP;

    -- PUBLIC may use a new type unless told otherwise. Reading and writing its values needs no privilege; the
    -- application gets USAGE for temporary tables with a column of the type.
    FOR object_name IN
        SELECT t.typname
        FROM pg_catalog.pg_type AS t
        WHERE t.typnamespace = 'migration'::regnamespace
          AND t.typtype = 'e'
        ORDER BY t.typname
    LOOP
        EXECUTE format('REVOKE ALL ON TYPE migration.%I FROM PUBLIC', object_name);
        EXECUTE format('GRANT USAGE ON TYPE migration.%I TO seedkit_app', object_name);
    END LOOP;
END
$$;
