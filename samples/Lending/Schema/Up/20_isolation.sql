do $$
begin
    if not exists (select from pg_catalog.pg_roles where rolname = 'lending_app') then
        create role lending_app nologin;
    end if;
end
$$;
grant usage on schema lending to lending_app;
grant select, insert, update, delete on lending.books, lending.loans to lending_app;
grant select on lending.branches to lending_app;

alter table lending.branches enable row level security;
alter table lending.branches force row level security;
alter table lending.books enable row level security;
alter table lending.books force row level security;
alter table lending.loans enable row level security;
alter table lending.loans force row level security;

create policy of_the_branch on lending.branches to lending_app
    using (id = (select nullif(current_setting('app.branch_id', true), '')::uuid));
create policy of_the_branch on lending.books to lending_app
    using (branch_id = (select nullif(current_setting('app.branch_id', true), '')::uuid));
create policy of_the_branch on lending.loans to lending_app
    using (branch_id = (select nullif(current_setting('app.branch_id', true), '')::uuid));
