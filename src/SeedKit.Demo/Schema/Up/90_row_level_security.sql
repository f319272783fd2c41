-- Row-level security, enabled and forced on every tenant table, one policy each. The tables are found by their
-- columns, so that a new tenant table is covered without a change here; a table without a tenant has to be named
-- below, or the script refuses to go on. The application states its tenant with SET LOCAL app.client_account_id and,
-- to narrow it down, app.engagement_id.

-- Why the settings are read the way they are:
-- * nullif: once SET LOCAL has been committed, the setting is an empty string for the rest of the session, and
--   ''::uuid would be an error where no rows are meant.
-- * the scalar sub-select around it: the planner runs it once per query (an InitPlan) and can use the value for an
--   index; called bare, the function would run for every row.
-- * no WITH CHECK: without one, USING decides about new rows too, so reading and writing cannot drift apart.
DO $$
DECLARE
    client_setting constant text := $policy$(SELECT nullif(current_setting('app.client_account_id', true), '')::uuid)$policy$;
    engagement_setting constant text := $policy$(SELECT nullif(current_setting('app.engagement_id', true), '')::uuid)$policy$;
    associated_users constant text := format(
        '(SELECT a.user_id FROM migration.user_account_associations AS a WHERE a.client_account_id = %s)', client_setting);
    reference_tables constant name[] := ARRAY['llm_model_pricing', 'role_permissions', 'sixr_parameters', 'sixr_questions'];
    tenant_table record;
    condition text;
BEGIN
    FOR tenant_table IN
        SELECT c.relname AS table_name,
               EXISTS (SELECT FROM pg_catalog.pg_attribute AS a
                       WHERE a.attrelid = c.oid AND a.attname = 'client_account_id' AND NOT a.attisdropped) AS has_client,
               EXISTS (SELECT FROM pg_catalog.pg_attribute AS a
                       WHERE a.attrelid = c.oid AND a.attname = 'engagement_id' AND NOT a.attisdropped) AS has_engagement
        FROM pg_catalog.pg_class AS c
        WHERE c.relnamespace = 'migration'::regnamespace
          AND c.relkind IN ('r', 'p')
          AND c.relname <> ALL (reference_tables)
        ORDER BY c.relname
    LOOP
        condition := CASE
            WHEN tenant_table.table_name = 'client_accounts' THEN
                format('id = %s', client_setting)
            WHEN tenant_table.table_name = 'users' THEN
                format('id IN %s', associated_users)
            WHEN tenant_table.table_name = 'user_profiles' THEN
                format('user_id IN %s', associated_users)
            WHEN tenant_table.has_client AND tenant_table.has_engagement THEN
                format('client_account_id = %s AND (%s IS NULL OR engagement_id = %s)',
                       client_setting, engagement_setting, engagement_setting)
            WHEN tenant_table.has_client THEN
                format('client_account_id = %s', client_setting)
        END;

        IF condition IS NULL THEN
            RAISE EXCEPTION 'expected column client_account_id in table migration.%, found none', tenant_table.table_name
                USING DETAIL = 'Without it the table has no row-level security and every tenant reads all of it.',
                      HINT = 'Add client_account_id and engagement_id, or name the table among the reference tables of this script.';
        END IF;

        -- The owner bypasses its own policies unless they are forced upon it.
        EXECUTE format('ALTER TABLE migration.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', tenant_table.table_name);
        EXECUTE format('CREATE POLICY tenant_isolation ON migration.%I USING (%s)', tenant_table.table_name, condition);
    END LOOP;
END
$$;
