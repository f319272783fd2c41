insert into seedkit.throwaway (reason)
values ($1)
on conflict (is_single) do update set reason = excluded.reason;
