namespace SeedKit.Tests.Support.Menagerie;

/// <summary>The habits of tests that make returning to a baseline hard, each by itself.</summary>
public static class Scenarios
{
    /// <summary>Changes of rows and sequences: what can be undone row by row.</summary>
    public static IReadOnlyList<Scenario> Rows { get; } =
    [
        new("nothing", "select 1"),
        new("an insert", "insert into zoo.keeper (id, code, name) values (5000, 'new', 'new')"),
        new("an update of one row, twice", "update zoo.keeper set name = 'a' where id = 1", "update zoo.keeper set name = 'b' where id = 1"),
        new("an update of what is not indexed", "update zoo.keeper set payload = '[]', raw = null, picture = '' where id < 20"),
        new("an update of a narrow column, then of a wide one", """update zoo.keeper set "order" = 0 where id < 9""", "update zoo.keeper set payload = '{}' where id between 5 and 15"),
        new("an upsert that changes a wide column", "insert into zoo.draft values (2, 'x') on conflict (id) do update set text = 'y'"),
        new("an update of a key with cascades", "update zoo.keeper set id = id + 10000 where id between 1 and 5"),
        new("an update that shifts keys", "update zoo.part set id = id + 1 where id = 30", "update zoo.void set id = id + 1", "update zoo.flag set name = name || 'x'"),
        new("a delete with cascades", "delete from zoo.keeper where id between 1 and 10"),
        new("a delete and the same key again", "delete from zoo.ledger where false", "delete from zoo.weighing where id = 3", "insert into zoo.weighing (id, gross, tare) values (3, 9, 1)"),
        new("an insert and its delete", "insert into zoo.flag values ('f')", "delete from zoo.flag where name = 'f'"),
        new("an insert, an update and a delete of the same key in one transaction", "insert into zoo.flag values ('f'); update zoo.flag set name = 'g' where name = 'f'; delete from zoo.flag where name = 'g'; delete from zoo.flag where name = 'flag 1'; insert into zoo.flag values ('flag 1')"),
        new("a delete and an insert of the same row in one statement", "with gone as (delete from zoo.swap where id < 5 returning *) insert into zoo.swap select id, place, other || 'x' from gone"),
        new("a merge that deletes and inserts the same key", "merge into zoo.flag as t using (values ('flag 1', true), ('flag 1', false)) as s(name, gone) on t.name = s.name and s.gone when matched then delete when not matched then insert values (s.name)"),
        new("a merge with all actions", "merge into zoo.weighing as t using (select g as id from generate_series(25, 40) as g) as s on t.id = s.id when matched and t.id < 28 then delete when matched then update set gross = 1000 when not matched then insert (id, gross, tare) values (s.id, 1, 1)"),
        new("an upsert", "insert into zoo.account select g, 'x', 0 from generate_series(20, 30) as g on conflict (id) do update set balance = -1"),
        new("unique values swapped between rows", "update zoo.swap set place = -1 where id = 1; update zoo.swap set place = 1 where id = 2; update zoo.swap set place = 2 where id = 1", "update zoo.swap set other = 'z' where id = 3; update zoo.swap set other = 'o3' where id = 4; update zoo.swap set other = 'o4' where id = 3"),
        new("a value moved from a row to one that is gone", "update zoo.booking set during = '[1000,1001)' where id = 1; insert into zoo.booking values (500, '[10,15)')", "delete from zoo.booking where id = 2; update zoo.booking set during = '[20,25)' where id = 3"),
        new("a rolled back change", "begin; delete from zoo.flag; rollback"),
        new("a rolled back savepoint", "begin; insert into zoo.flag values ('a'); savepoint s; delete from zoo.flag; rollback to s; insert into zoo.flag values ('b'); commit"),
        new("serial and identity columns", "insert into zoo.ticket (holder) values ('x'), ('y')", "insert into zoo.visit (ticket_id) values (1)", "insert into zoo.queue (code) values ('z')", "update zoo.queue set place = default where code = 'q1'", "update zoo.queue set label = 'x' where code = 'q2'", "update zoo.visit set at = now() where id = 7"),
        new("a rolled back insert that advances a sequence", "begin; insert into zoo.ticket (holder) values ('x'); rollback"),
        new("sequences that nobody owns", "select nextval('zoo.fresh'), nextval('zoo.used'), nextval('zoo.cached'), nextval('zoo.prepared'), nextval('zoo.countdown')", "select setval('zoo.used', 700, false), setval('zoo.fresh', 9)"),
        new("a sequence set to the same value but not called", "select setval('zoo.used', 7, false)"),
        new("partitions through the root", "insert into zoo.event values (900, 'north', '2023-05-05', 'n'), (901, 'south', '2024-05-05', 's'), (902, 'west', '2024-05-05', 'w')", "update zoo.event set note = 'x' where id < 20", "delete from zoo.event where id between 30 and 40"),
        new("partitions written directly", "insert into zoo.event_south values ('n', '2024-01-01', 'south', 950)", "update zoo.event_north_2023 set note = 'y'", "delete from zoo.event_rest where id < 30", "update zoo.event_north set note = 'z' where id > 50"),
        new("rows that move between partitions", "update zoo.event set region = 'south' where id between 1 and 12", "update zoo.event_north set at = at + 400 where id > 12"),
        new("partitions without a key", "update zoo.measurement set sensor = sensor + 1", "insert into zoo.measurement_0 select sensor, value, at from zoo.measurement_0 limit 3", "delete from zoo.measurement where value = 2"),
        new("inheritance through the parent", "update zoo.animal set name = name || 'x' where id > 5", "delete from zoo.animal where id in (3, 13, 23)", "update zoo.bird set wings = 3 where id > 18", "insert into zoo.penguin values (99, 'p', 2, 1)", "update only zoo.animal set id = id + 500"),
        new("equal rows without a key", "delete from zoo.log where text = 'line 1'", "insert into zoo.log values ('2024-01-01', 'line 2', 1), (null, null, null), (null, null, null)", "update zoo.log set level = 9 where level is null"),
        new("a unique key that null escapes", "update zoo.badge set code = null where holder < 'holder 15'", "insert into zoo.badge values ('b7', 'x')"),
        new("keys that are checked late", "update zoo.slot set id = 21 - id", "update zoo.slot set place = 21 - place", "delete from zoo.slot where id = 4"),
        new("a cycle of deferred keys", "insert into zoo.country values (50, 50); insert into zoo.city values (50, 50, 'c')", "delete from zoo.city where id = 1; delete from zoo.country where id = 1"),
        new("a table that points at itself", "delete from zoo.part where id = 1"),
        new("a trigger of the user that changes a key", "update zoo.handle set title = 'Mister ' || title where title < 'Title 15'", "update zoo.handle set title = 'TITLE 2' where title = 'Title 2'"),
        new("a trigger of the user that changes a wide column", "update zoo.account set balance = 0 where id < 10"),
        new("triggers of the user", "update zoo.account set balance = 0 where id < 10", "delete from zoo.account where id > 20", "insert into zoo.ledger values (99, 'x')"),
        new("past a trigger that refuses", "begin; set local session_replication_role = replica; delete from zoo.ledger; insert into zoo.account values (77, 'r', 1); commit"),
        new("a rule of the user", "insert into zoo.suggestion values (90, 'x')", "update zoo.suggestion set text = 'y' where id = 1", "delete from zoo.suggestion where id = 2"),
        new("row-level security that binds the owner", "update zoo.secret set text = 'x' where tenant = 1", "insert into zoo.secret values (80, 2, 'y')"),
        new("an unlogged table", "delete from zoo.draft", "insert into zoo.draft values (1, 'z')"),
        new("names that need quotes", """update zoo."Odd ""Table"" name" set "Some Column" = null, seedkit = 0""", """insert into zoo."Odd ""Table"" name" values (77)"""),
        new("domains that refuse null", "insert into zoo.label values (90, 'new', 'new', 1, row(1, 'g')::zoo.amount)", "update zoo.label set word = 'x', size = 7 where id < 5", "update zoo.label set id = 91 where id = 6", "delete from zoo.label where id > 15 and id < 90"),
        new("a key of a domain that refuses null", "insert into zoo.entry values ('new', 1)", "update zoo.entry set size = 3 where size < 3", "update zoo.entry set word = 'newer' where size = 4", "delete from zoo.entry where size = 5"),
        new("domains that refuse null, without a key", "insert into zoo.sticker values ('word 1', 1)", "update zoo.sticker set size = 3 where word = 'word 2'", "delete from zoo.sticker where word = 'word 3'"),
        new("keys of all types, a row changed", Keyed("update zoo.%I set note = 'x' where note = 'one'")),
        new("keys of all types, a row gone", Keyed("delete from zoo.%I where note = 'one'")),
        new("keys of all types, a row that gets the key of another", Keyed("with gone as (delete from zoo.%1$I where note = 'two' returning key) update zoo.%1$I set key = gone.key from gone where note = 'one'")),
        new("keys of all types, a row made again", Keyed("with gone as (delete from zoo.%1$I where note = 'two' returning key) insert into zoo.%1$I select key, 'again' from gone")),
        new("names that a reset uses itself", "insert into zoo.clash (since) values (90)", "update zoo.clash set kinds = 0, old = 1 where since < 5", "update zoo.clash set since = 91 where since = 6", "delete from zoo.clash where since = 7"),
        new("names that a reset uses itself, one at a time", "update zoo.clash set single = null, replacing = null"),
        new("names that a reset uses itself, without a key", "insert into zoo.old_rows values ('content 1', 1, 1, 'p', 1, 1, 'r')", "update zoo.old_rows set delta = 9, part = 8 where number = 1 and delta = 1", "delete from zoo.old_rows where content = 'content 3'"),
        new("names that a reset uses itself, in partitions", "insert into zoo.new_rows values (90, 1)", "update zoo.new_rows set w = w + 5 where w < 9 and w > 5 and false", "update zoo.new_rows set w = 50 where w = 3", "update zoo.new_rows set r = 0", "delete from zoo.gone where w = 12"),
        new("names that end what they stand in", """insert into zoo."$body$ '\ ;--" values (77)""", """"update zoo."$body$ '\ ;--" set "$_body$""" = null where "$body$ '\ ;--" < 3"""", """delete from zoo."$body$ '\ ;--" where "$body$ '\ ;--" = 5""", """select nextval('zoo."$body$ ''\ ;--s"')"""),
        new("numbers that are equal and not the same", "update zoo.rate set value = 1.000 where value = 1", "update zoo.rate set text = 'x' where value = 2.5", "delete from zoo.rate where value = 3", "insert into zoo.rate values (3.00, 'y')"),
        new("names that are equal and not the same", "update zoo.pseudonym set name = upper(name) where name = 'anna'", "update zoo.pseudonym set note = 'x' where name in ('BERT', 'DORA')", "delete from zoo.pseudonym where name = 'carl'", "insert into zoo.pseudonym values ('cARL', 'again')"),
        new("names updated in place", "update zoo.pseudonym set name = upper(name)"),
        new("an index to which other names are equal than to its column", "update zoo.spelling set note = 'x' where note = 'a'", "delete from zoo.spelling where note = 'b'", "insert into zoo.spelling values ('BERT', 'e')"),
        new("an index to which equal rows are different", "update zoo.dose set note = 'x' where note = 'a'", "delete from zoo.dose where note = 'b'", "insert into zoo.dose values ((2.0, 'g'), 'd')"),
        new("a type with an equality of its own", "update zoo.turn set angle = row(-(angle).degrees)::far.angle where note > 'turn 4'", "update zoo.turn set note = 'x' where note < 'turn 2'", "delete from zoo.turn where note = 'turn 30'", "insert into zoo.turn values (row(-30)::far.angle, 'y')"),
        new("a type with an equality of its own, in place", "update zoo.turn set angle = row(-(angle).degrees)::far.angle"),
        new("values that are equal but for blanks", "update zoo.plate set code = code::text || ' '", "update zoo.plate set note = 'x' where code = 'A'", "delete from zoo.plate where code = 'C'"),
        new("blanks added in place", "update zoo.plate set code = code::text || ' '"),
        new("JSON null and SQL null", "update zoo.keeper set payload = null, raw = null where payload = 'null' or raw::text = 'null'"),
        new("large values", "update zoo.cage set note = note || repeat('more ', 2000)", "delete from zoo.cage where size = 2"),
        new("an empty table filled", "insert into zoo.void select g, 'v' from generate_series(1, 500) as g"),
        new("a chain of cascades", "delete from zoo.plain_1 where id < 15"),
        new("a copy of many rows", "insert into zoo.plain_20 (id, name, parent) select g, 'n', null from generate_series(100, 6000) as g", "update zoo.plain_20 set amount = id"),
        new("a truncated table", "truncate zoo.ledger"),
        new("a truncated table with what depends on it", "insert into zoo.keeper (id, code, name) values (5000, 'new', 'new')", "truncate zoo.keeper, zoo.ticket restart identity cascade", "insert into zoo.keeper (id, code, name) values (1, 'k1', 'again')"),
        new("truncated partitions", "update zoo.event set note = 'x' where id < 9", "truncate zoo.event_south", "truncate zoo.event", "insert into zoo.event values (1, 'south', '2024-01-01', 'x')"),
        new("truncated parents", "truncate zoo.animal", "insert into zoo.bird values (11, 'b', 2)"),
        new("a truncated parent, but none of those that inherit", "truncate only zoo.animal", "insert into zoo.animal values (1, 'again')"),
        new("a truncate under an old snapshot", "begin isolation level repeatable read; truncate zoo.flag; insert into zoo.flag values ('x'); commit"),
        new("truncated without a key", "truncate zoo.log, zoo.measurement, zoo.badge"),
        new("a truncate that was rolled back", "begin; truncate zoo.ledger; rollback"),
        new("a refreshed view", "insert into zoo.keeper (id, code, name) values (5000, 'new', 'new')", "refresh materialized view zoo.mood_count"),
        new("temporary tables", "create temp table t (id int); insert into t values (1); create index on t (id); drop table t; create temp table u on commit drop as select 1"),
    ];

    /// <summary>Changes of anything else, which need a fresh database.</summary>
    public static IReadOnlyList<Scenario> Damage { get; } =
    [
        new("a new table", "create table zoo.new (id int)"),
        new("a dropped table", "drop table zoo.flag"),
        new("a new column", "alter table zoo.flag add column x int"),
        new("a dropped index", "drop index zoo.keeper_name_idx"),
        new("a new index", "create index on zoo.flag (name text_pattern_ops)"),
        new("a replaced function", "create or replace function zoo.refuse() returns trigger language plpgsql as 'begin return new; end'"),
        new("a disabled trigger", "alter table zoo.ledger disable trigger refuse; delete from zoo.ledger"),
        new("a disabled capture", "alter table zoo.flag disable trigger all; delete from zoo.flag"),
        new("a grant", "grant select on zoo.flag to public"),
        new("a comment", "comment on table zoo.flag is 'x'"),
        new("an altered sequence", "alter sequence zoo.used increment by 5"),
        new("a new partition", "create table zoo.event_west partition of zoo.event for values in ('west'); insert into zoo.event values (1, 'west', '2024-01-01', 'x')"),
        new("DDL in replica mode", "begin; set local session_replication_role = replica; create table zoo.new (id int); commit"),
        new("a large object", "select lo_from_bytea(0, 'x')"),
        new("a refresh of a view that was stale", "refresh materialized view zoo.stale"),
        new("a truncate without a key under an old snapshot", "begin isolation level repeatable read; truncate zoo.log; commit"),
    ];

    // The statement for each table that is keyed by a type of its own.
    private static string Keyed(string statement) => $"""
        do $$
        declare
          keyed name;
        begin
          for keyed in select relname from pg_class where relnamespace = 'zoo'::regnamespace and relkind = 'r' and relname like 'keyed\_%' loop
            execute format($s${statement}$s$, keyed);
          end loop;
        end
        $$
        """;
}
