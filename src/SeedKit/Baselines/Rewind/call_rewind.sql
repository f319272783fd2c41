select r.damage, (select l.changed from seedkit.rewind_large_objects as l), r.latest, r.changes, r.sequences
  from seedkit.rewind($1, $2) as r
