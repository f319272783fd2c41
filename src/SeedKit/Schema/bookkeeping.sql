-- SeedKit's own schema. Everybody may read the instant that the demo takes for "now"; the rest is the owner's.
create schema seedkit;
comment on schema seedkit is 'Bookkeeping of SeedKit; not part of the schema it installs.';

create table seedkit.schema_version (
    version text not null,
    fingerprint text not null,
    applied_at timestamptz not null default pg_catalog.now(),
    constraint pk_schema_version primary key (fingerprint)
);
comment on table seedkit.schema_version is 'The schema that was installed; one row.';

create table seedkit.seed_state (
    is_single boolean not null default true,
    profile text not null,
    seed bigint not null,
    instant timestamptz not null,
    plan_fingerprint text not null,
    constraint pk_seed_state primary key (is_single),
    constraint ck_seed_state_is_single check (is_single)
);
comment on table seedkit.seed_state is 'What was seeded last; at most one row.';
comment on column seedkit.seed_state.instant is 'The instant that the demo takes for "now".';

create table seedkit.throwaway (
    is_single boolean not null default true,
    reason text not null,
    constraint pk_throwaway primary key (is_single),
    constraint ck_throwaway_is_single check (is_single)
);
comment on table seedkit.throwaway is 'A row here means that this database may be seeded and emptied at will.';

-- Plain SQL and STABLE, so that the planner inlines it into page queries. NULL while nothing is seeded.
create function seedkit.reference_instant() returns timestamptz
    language sql stable parallel safe
    as $$ select instant from seedkit.seed_state $$;
comment on function seedkit.reference_instant() is 'The instant that the demo takes for "now"; NULL while nothing is seeded.';

grant usage on schema seedkit to public;
grant select on seedkit.seed_state to public;
