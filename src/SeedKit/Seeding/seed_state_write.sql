-- One row: what the database holds now. A later seeding replaces it.
insert into seedkit.seed_state (profile, seed, instant, plan_fingerprint)
values ($1, $2, $3, $4)
on conflict (is_single) do update set
    profile = excluded.profile,
    seed = excluded.seed,
    instant = excluded.instant,
    plan_fingerprint = excluded.plan_fingerprint
