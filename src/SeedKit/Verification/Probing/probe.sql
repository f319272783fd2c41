-- Carries out attempts as the application's role and undoes each at once: an attempt is a block whose end is an exception, so that
-- whatever it did is rolled back and the next begins as this one did. What was found out survives in variables, which are not.
do $probe$
-- A statement may mention any column; its variables have names that no table's columns have.
#variable_conflict use_column
declare
    role_name constant text := current_setting('seedkit.probe_role');
    verifier constant text := current_setting('role');
    attempt jsonb;
    steps jsonb;
    step jsonb;
    settings jsonb;
    ignored text;
    seedkit_given text;
    seedkit_tenant text;
    yield text;
    number int;
    counted bigint;
    counts bigint[];
    state text;
    message text;
    outcomes jsonb[] := '{}';
begin
    for attempt in select value from jsonb_array_elements(current_setting('seedkit.probe_attempts')::jsonb) loop
        counts := '{}';
        state := '00000';
        message := '';
        begin
            -- By index, and by assignment: a loop over a query and a PERFORM are each planned and run as statements, which costs more than what they do.
            steps := attempt -> 'steps';
            for s in 0 .. jsonb_array_length(steps) - 1 loop
                step := steps -> s;
                settings := step -> 'bind';
                for b in 0 .. jsonb_array_length(settings) - 1 by 2 loop
                    ignored := set_config(settings ->> b, settings ->> (b + 1), true);
                end loop;
                ignored := set_config('role', case when (step ->> 'verifier')::boolean then verifier else role_name end, true);
                seedkit_tenant := step ->> 'tenant';
                number := (step ->> 'shared')::int;
                yield := step ->> 'yield';
                if number >= 0 then
                    -- What differs by its tenant alone stands here itself, numbered, and is planned once for all of them.
                    /* shared */
                elsif yield = 'count' then
                    execute step ->> 'sql' into counted using seedkit_given;
                elsif yield = 'rows' then
                    execute step ->> 'sql' using seedkit_given;
                    get diagnostics counted = row_count;
                else
                    execute step ->> 'sql' into seedkit_given;
                end if;
                if yield <> 'given' then
                    counts := counts || counted;
                elsif seedkit_given is null then
                    raise sqlstate '02000';
                end if;
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
