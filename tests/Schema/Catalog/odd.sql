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
