-- Carries out attempts as the application's role and undoes each at once: an attempt is a block whose end is an exception, so that
-- whatever it did is rolled back and the next begins as this one did. What was found out survives in variables, which are not.
do $probe$
declare
    role_name constant text := current_setting('seedkit.probe_role');
    verifier constant text := current_setting('role');
    attempt jsonb;
    step jsonb;
    setting record;
    given text;
    counted bigint;
    counts bigint[];
    state text;
    message text;
    outcomes jsonb[] := '{}';
begin
    for attempt in select value from jsonb_array_elements(current_setting('seedkit.probe_attempts')::jsonb) loop
        given := null;
        counts := '{}';
        state := '00000';
        message := '';
        begin
            if attempt ? 'given' then
                execute attempt ->> 'given' into given;
                if given is null then
                    raise sqlstate '02000';
                end if;
            end if;
            for step in select value from jsonb_array_elements(attempt -> 'steps') loop
                for setting in select key, value from jsonb_each_text(step -> 'bind') loop
                    perform set_config(setting.key, setting.value, true);
                end loop;
                perform set_config('role', case when (step ->> 'verifier')::boolean then verifier else role_name end, true);
                if (step ->> 'counts')::boolean then
                    execute step ->> 'sql' into counted using given;
                else
                    execute step ->> 'sql' using given;
                    get diagnostics counted = row_count;
                end if;
                counts := counts || counted;
            end loop;
            raise sqlstate 'SKEND';
        exception
            when sqlstate 'SKEND' then
                null;
            when others then
                state := sqlstate;
                message := sqlerrm;
        end;
        -- A prepared statement outlives a rollback.
        if (attempt ->> 'prepares')::boolean then
            for step in select to_jsonb(name) from pg_catalog.pg_prepared_statements where name = 'seedkit_probe' loop
                execute 'deallocate seedkit_probe';
            end loop;
        end if;
        outcomes := array_append(outcomes, jsonb_build_object('counts', counts, 'state', state, 'message', message));
    end loop;
    perform set_config('seedkit.probe_outcomes', to_jsonb(outcomes)::text, true);
end
$probe$
