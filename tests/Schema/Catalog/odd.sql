-- One database with everything that has ever tripped a catalog reader.
create schema "Odd ""Schema"" é";
create schema empty_one;
create table "Odd ""Schema"" é"."Täble; drop table x--" (
    "select" integer not null,
    "Größe" text default 'it''s',
    constraint "pk; ""quoted""" primary key ("select")
);
create index "Index on ""Größe""" on "Odd ""Schema"" é"."Täble; drop table x--" ("Größe" collate "C" desc nulls last) include ("select");
create table public."ααααααααααααααααααααααααααααααα" (id integer); -- 62 bytes
create table public.a23456789_123456789_123456789_123456789_123456789_123456789_123 (id integer);

create schema s;
comment on schema s is 'A schema.';
create domain s.code as text check (value <> '') not null;
create domain s.short_code as s.code check (length(value) < 9);
create type s.mood as enum ('low', 'high', 'middle');
alter type s.mood add value 'first' before 'low';
create type s.pair as (left_half integer, right_half integer);
create type s.span as range (subtype = integer);

create table s.parent (
    id bigint generated always as identity,
    tenant uuid not null,
    code s.short_code,
    codes s.code[],
    mood s.mood not null default 'low',
    dropped integer,
    price numeric(12, 2) constraint ck_price check (price >= 0),
    doubled numeric generated always as (price * 2) stored,
    name text collate "C",
    constraint pk_parent primary key (id),
    constraint uq_parent unique nulls not distinct (tenant, id)
);
alter table s.parent drop column dropped;
comment on table s.parent is E'First line.\nSecond line with ''quotes'' and \\ backslash.';
comment on column s.parent.price is 'In US dollars.';
create unique index ux_expression on s.parent (lower(name), id) where price > 0;
create index ix_pattern on s.parent (name text_pattern_ops);
create index ix_gin on s.parent using gin (codes);
create index ix_hash on s.parent using hash (tenant);
create index ix_brin on s.parent using brin (id);
create index ix_nulls on s.parent (price nulls first, id desc);
create index ix_options on s.parent (tenant) with (fillfactor = 70);

create table s.child (
    id serial,
    parent_id bigint,
    tenant uuid,
    during int4range,
    constraint fk_child_parent foreign key (tenant, parent_id) references s.parent (tenant, id)
        match full on delete cascade on update restrict deferrable initially deferred,
    constraint pk_child primary key (id),
    constraint ex_child exclude using gist (during with &&)
);
alter table s.child add constraint fk_child_self foreign key (id) references s.child (id) not valid;
alter table s.child add constraint ck_child check (id > 0 and parent_id > 0) not valid;
alter table s.child enable row level security;
alter table s.child force row level security;
create policy own on s.child as restrictive for update to public using (tenant is not null) with check (id > 0);

create table s.keyed (
    "Id" integer constraint pk_keyed primary key,
    other bigint,
    tenant uuid,
    constraint uq_keyed unique (other) include (tenant),
    constraint fk_odd foreign key ("Id") references "Odd ""Schema"" é"."Täble; drop table x--" ("select")
        match full on update cascade on delete set default,
    constraint fk_some foreign key (tenant, other) references s.parent (tenant, id) on update restrict on delete set null (other)
);

create table s.heir (extra text) inherits (s.child);

create table s.events (
    id integer not null,
    at date not null,
    parent_id bigint references s.parent (id),
    note text,
    constraint pk_events primary key (id, at)
) partition by range (at);
create table s.events_2024 partition of s.events for values from ('2024-01-01') to ('2025-01-01');
create table s.events_rest partition of s.events default;
create index ix_events_parent on s.events (parent_id);
create table s.event_notes (
    id integer primary key,
    event_id integer,
    event_at date,
    constraint fk_notes_event foreign key (event_id, event_at) references s.events (id, at)
);

create foreign data wrapper nowhere;
create server far foreign data wrapper nowhere;
create foreign table s.remote (id integer not null, name text) server far;

create unlogged table s.fleeting (id integer);
create view s.overview with (security_invoker = on) as select p.id, p.name, c.during from s.parent p join s.child c on c.parent_id = p.id;
create materialized view s.counted as select count(*) as n from s.parent with no data;
create unique index ux_counted on s.counted (n);
create sequence s.free_numbers as smallint start 7 increment -1 minvalue -100 maxvalue 10 cycle;

create function s.add(a integer, b integer default 1) returns integer language sql immutable security definer
    set search_path = pg_catalog as $$ select a + b $$;
create function s.atomic() returns integer begin atomic select 1; select case when true then 2 end; end;
create procedure s.act() language plpgsql as $$ begin null; end $$;
create aggregate s.total (integer) (sfunc = int4pl, stype = integer);
create function s.touch() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger touch before update on s.parent for each row when (old.price is distinct from new.price) execute function s.touch();
alter table s.parent disable trigger touch;
create rule notify_rule as on insert to s.fleeting do also notify fleeting;
create statistics s.stats on tenant, mood from s.parent;

create table s.extension_table (id integer primary key);
alter extension plpgsql add table s.extension_table;
create table s.points_at_extension (id integer constraint fk_extension references s.extension_table (id));
create temporary table fleeting_too (id integer);

-- Comments on everything that may have one, on neighbours of what has none.
comment on constraint uq_keyed on s.keyed is 'A constraint.';
comment on constraint ck_price on s.parent is 'Not less than nothing.';
comment on index s.ix_nulls is 'An index.';
comment on index s.pk_parent is 'The index behind a key.';
comment on domain s.code is 'A domain.';
comment on type s.mood is 'An enum type.';
comment on function s.add(integer, integer) is 'A function.';
comment on sequence s.free_numbers is 'A sequence.';
comment on view s.overview is 'A view.';

-- Definitions that PostgreSQL writes in two ways, and which it has to write.
create table s.more (id bigint, tenant uuid, during int4range, price numeric, doubled numeric, name text);
create index ix_computed on s.more ((price + 1 * 2), (name || 'x') text_pattern_ops);
alter table s.more add constraint ex_partial exclude using gist (during with &&) where (id + 1 > 0);
alter table s.more add constraint uq_late unique (tenant, id) deferrable;
alter table s.more add constraint ck_both check (price > 0 and (doubled > 0 or name is null));

create index ix_lower on s.more (lower(name), (price + 1));
create index ix_partial on s.more (id) where price > 0;
create constraint trigger late after insert on s.more deferrable for each row execute function s.touch();
create table s.lonely (only_one macaddr8);

-- Privileges to somebody, to everybody, to pass on, on a column; a role that every server has.
grant select, insert on s.more to pg_monitor with grant option;
grant update (name, price) on s.more to pg_monitor;
grant select on s.overview to public;
grant usage on schema s to pg_monitor;
grant usage on sequence s.free_numbers to pg_monitor;
alter table s.more owner to pg_database_owner;
grant update (name) on s.more to pg_database_owner;
revoke execute on procedure s.act() from public;

grant usage on domain s.code to pg_monitor;
create policy somebody on s.more for select to pg_monitor, pg_read_all_stats using (id > 0 or tenant is null);

-- Labels that are none, overloads, defaults that name no sequence of their own, what an extension brought along.
create type s.nothing as enum ();
revoke usage on type s.nothing from public;
create function s.add(a text, b text) returns text language plpgsql as $$ begin return a || b; end $$;
create table s.borrower (id bigint default nextval('s.free_numbers'), other bigint default nextval('s.child_id_seq'::regclass) + 1, at timestamptz default now());
create sequence s.owned owned by s.borrower.other;
create domain s.extension_domain as integer;
create type s.extension_mood as enum ('calm');
create schema extension_schema;
alter extension plpgsql add domain s.extension_domain;
alter extension plpgsql add type s.extension_mood;
alter extension plpgsql add schema extension_schema;
create domain s.on_extension as s.extension_domain check (value > 0);

-- The session's own, for a reader in the same session.
create domain pg_temp.fleeting_number as integer check (value > 0);
create type pg_temp.fleeting_mood as enum ('brief');
create type pg_temp.fleeting_pair as (first_half integer);
create temporary view fleeting_view as select 1 as one;
create temporary sequence fleeting_sequence;
create function pg_temp.fleeting_function() returns integer language sql as $$ select 1 $$;
