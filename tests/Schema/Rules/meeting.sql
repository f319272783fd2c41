-- The application tries one thing on shop.orders and then one on shop.returns. A test stands in the way of the first; the second waits
-- until the test has gone. So what is tried again after both meets nobody, however slow the machine is.
do $$ begin create role meeting_app; exception when duplicate_object or unique_violation then null; end $$;
create schema shop;
create table shop.tenants (id int primary key);
create table shop.orders (tenant_id int not null references shop.tenants, id int primary key);
create table shop.returns (tenant_id int not null references shop.tenants, id int primary key);
insert into shop.tenants values (1);
insert into shop.orders values (1, 1);
insert into shop.returns values (1, 1);
alter table shop.tenants enable row level security;
alter table shop.orders enable row level security;
alter table shop.returns enable row level security;
grant usage on schema shop to meeting_app;
grant select, delete on shop.orders, shop.returns to meeting_app;

-- The server shows the locks of all its databases, in which numbers come up again.
create view public.locks as
    select l.* from pg_catalog.pg_locks as l join pg_catalog.pg_database as d on d.oid = l.database where d.datname = current_database();

create function shop.is_order_of(tenant int) returns boolean language plpgsql security definer set deadlock_timeout = '50ms' as $$
begin
    -- Where the test has taken the key, each is to wait for the other: the attempt, which has the table, waits until the test asks for it.
    while exists (select from public.locks where locktype = 'advisory' and objid = 1 and granted)
        and not exists (select from public.locks where relation = 'shop.orders'::regclass and mode = 'ShareLock') loop
        perform pg_sleep(0.01);
    end loop;
    begin
        perform pg_advisory_xact_lock_shared(1);
    exception when deadlock_detected then
        -- Of all that the attempt does this alone outlives it, and tells the test.
        perform pg_advisory_lock(2);
        raise;
    end;
    return tenant = nullif(current_setting('app.tenant', true), '')::int;
end
$$;

create function shop.is_return_of(tenant int) returns boolean language plpgsql security definer as $$
begin
    while exists (select from public.locks where relation = 'shop.orders'::regclass and mode = 'ShareLock') loop
        perform pg_sleep(0.01);
    end loop;
    return tenant = nullif(current_setting('app.tenant', true), '')::int;
end
$$;

create policy own on shop.orders using (shop.is_order_of(tenant_id));
create policy own on shop.returns using (shop.is_return_of(tenant_id));
