using FluentAssertions;
using Npgsql;
using SeedKit.Catalog;
using SeedKit.Hosting;
using SeedKit.Postgres;
using SeedKit.Snapshots;
using SeedKit.Tests.Support;
using Xunit;

namespace SeedKit.Tests.Schema.Catalog;

public sealed class CatalogReaderTests(OddDatabase odd, BlankDatabases databases) : IClassFixture<OddDatabase>
{
    private static readonly QualifiedName Odd = new("Odd \"Schema\" é", "Täble; drop table x--");

    // A test below says of each oddity what it is; this one, that nothing else is read otherwise than yesterday.
    [Fact]
    public async Task The_whole_of_it_is_read_as_it_was_approved()
    {
        SnapshotFolder approved = new(SourceTree.At("tests", "Schema", "Catalog"));
        await using NpgsqlConnection connection = await odd.Database.OpenAsync();
        string? superuser = await BlankDatabase.ScalarAsync<string>(connection, "select current_user::text");
        string read = CatalogJson.Write(odd.Catalog).Replace($"\"Owner\": \"{superuser}\"", "\"Owner\": \"whoever runs the tests\"", StringComparison.Ordinal);

        SnapshotComparison comparison = await approved.CompareAsync(new Dictionary<string, string> { ["odd"] = read }, TestContext.Current.CancellationToken);

        comparison.IsSame.Should().BeTrue("{0} (Here: by renaming it to odd.verified.txt.)", comparison);
    }

    [Fact]
    public void Quoted_and_unicode_names_are_read_as_they_are()
    {
        Table? table = odd.Catalog.FindTable(Odd);

        table!.Columns.Select(column => column.Name).Should().Equal("select", "Größe");
        table.PrimaryKey!.Name.Should().Be("pk; \"quoted\"");
        table.Columns[1].Default.Should().Be("'it''s'::text");
    }

    [Theory]
    [InlineData("ααααααααααααααααααααααααααααααα")]
    [InlineData("a23456789_123456789_123456789_123456789_123456789_123456789_123")]
    public void Names_of_the_greatest_length_are_read_whole(string name)
    {
        Table? table = odd.Catalog.FindTable(new QualifiedName("public", name));

        table.Should().NotBeNull();
    }

    [Fact]
    public void Schemas_without_tables_are_there_and_system_schemas_are_not()
    {
        IEnumerable<string> schemas = odd.Catalog.Schemas.Select(schema => schema.Name);

        schemas.Should().Equal(Odd.Schema, "empty_one", "public", "s");
    }

    [Fact]
    public void A_column_knows_the_type_under_its_domains()
    {
        Column? code = odd.Table("parent").FindColumn("code");

        code!.TypeName.Should().Be(new QualifiedName("s", "short_code"));
        code.BaseTypeName.Should().Be(new QualifiedName("pg_catalog", "text"));
        code.NotNull.Should().BeTrue("a domain below it refuses NULL");
    }

    [Fact]
    public void Columns_carry_type_default_generation_collation_and_comment()
    {
        Table parent = odd.Table("parent");

        parent.FindColumn("dropped").Should().BeNull();
        parent.FindColumn("id")!.Identity.Should().Be("always");
        parent.FindColumn("mood")!.Default.Should().Be("'low'::s.mood");
        parent.FindColumn("price")!.Type.Should().Be("numeric(12,2)");
        parent.FindColumn("price")!.Comment.Should().Be("In US dollars.");
        parent.FindColumn("doubled")!.Generated.Should().Be("price * 2::numeric");
        parent.FindColumn("doubled")!.Default.Should().BeNull();
        parent.FindColumn("name")!.Collation.Should().Be("C");
        parent.Comment.Should().Be("First line.\nSecond line with 'quotes' and \\ backslash.");
    }

    [Fact]
    public void Enum_labels_stand_in_their_sort_order()
    {
        EnumType mood = odd.Catalog.EnumTypes.Single(type => type.Name.Name == "mood");

        mood.Labels.Should().Equal("first", "low", "high", "middle");
        mood.Grants.Should().Equal(new Grant("PUBLIC", "USAGE", false));
    }

    [Fact]
    public void A_foreign_key_carries_everything_it_declares()
    {
        ForeignKey key = odd.Table("child").ForeignKeys.Single(key => key.Name == "fk_child_parent");

        key.Columns.Should().Equal("tenant", "parent_id");
        key.ReferencedTable.Should().Be(new QualifiedName("s", "parent"));
        key.ReferencedColumns.Should().Equal("tenant", "id");
        (key.OnDelete, key.OnUpdate).Should().Be((ReferentialAction.Cascade, ReferentialAction.Restrict));
        (key.MatchFull, key.Deferrable, key.InitiallyDeferred).Should().Be((true, true, true));
        (key.Validated, key.Enforced, key.TriggersEnabled).Should().Be((true, true, true));
        key.Definition.Should().StartWith("FOREIGN KEY (tenant, parent_id) REFERENCES s.parent(tenant, id) MATCH FULL");
    }

    [Fact]
    public void Constraints_that_were_never_validated_say_so()
    {
        Table child = odd.Table("child");

        child.ForeignKeys.Single(key => key.Name == "fk_child_self").Validated.Should().BeFalse();
        child.Checks.Single().Validated.Should().BeFalse();
        child.Checks.Single().Columns.Should().Equal("id", "parent_id");
        child.Checks.Single().Expression.Should().Be("id > 0 AND parent_id > 0");
    }

    [Fact]
    public async Task A_foreign_key_whose_triggers_are_disabled_says_so()
    {
        await using NpgsqlConnection connection = await odd.Database.OpenAsync();
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await BlankDatabase.ExecuteAsync(connection, "alter table s.child disable trigger all");

        DatabaseCatalog catalog = await CatalogReader.ReadAsync(connection, TestContext.Current.CancellationToken);

        catalog.FindTable(new QualifiedName("s", "child"))!.ForeignKeys.Should().OnlyContain(key => !key.TriggersEnabled);
    }

    [Fact]
    public void A_key_to_a_partitioned_table_is_one_key()
    {
        Table notes = odd.Table("event_notes");

        notes.ForeignKeys.Should().ContainSingle().Which.ReferencedTable.Should().Be(new QualifiedName("s", "events"));
    }

    [Fact]
    public void A_partition_knows_its_parent_and_what_it_inherits()
    {
        Table partition = odd.Table("events_2024");

        odd.Table("events").Kind.Should().Be(TableKind.Partitioned);
        odd.Table("events").PartitionKey.Should().Be("RANGE (at)");
        partition.PartitionOf.Should().Be(new QualifiedName("s", "events"));
        partition.PartitionBound.Should().Be("FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')");
        partition.ForeignKeys.Should().OnlyContain(key => key.Inherited);
        partition.Indexes.Should().OnlyContain(index => index.Inherited);
        partition.PrimaryKey!.Inherited.Should().BeTrue();
        odd.Table("events").ForeignKeys.Should().OnlyContain(key => !key.Inherited);
    }

    [Fact]
    public void Classic_inheritance_foreign_and_unlogged_tables_are_told_apart()
    {
        odd.Table("heir").Inherits.Should().Equal(new QualifiedName("s", "child"));
        odd.Table("heir").Checks.Should().OnlyContain(check => check.Inherited);
        odd.Table("remote").Kind.Should().Be(TableKind.Foreign);
        odd.Table("fleeting").Unlogged.Should().BeTrue();
        odd.Table("child").Exclusions.Should().ContainSingle().Which.Definition.Should().Be("EXCLUDE USING gist (during WITH &&)");
    }

    [Fact]
    public void An_index_carries_keys_classes_directions_and_condition()
    {
        Dictionary<string, TableIndex> indexes = odd.Table("parent").Indexes.ToDictionary(index => index.Name);

        indexes["ux_expression"].Keys[0].Expression.Should().Be("lower(name)");
        indexes["ux_expression"].Keys[1].Column.Should().Be("id");
        indexes["ux_expression"].Predicate.Should().Be("price > 0::numeric");
        indexes["ix_pattern"].Keys[0].OperatorClass.Should().Be("text_pattern_ops");
        indexes["ix_nulls"].Keys.Select(key => (key.Descending, key.NullsFirst)).Should().Equal((false, true), (true, true));
        indexes["uq_parent"].NullsNotDistinct.Should().BeTrue();
        indexes["uq_parent"].ConstraintName.Should().Be("uq_parent");
        indexes["ix_brin"].Method.Should().Be("brin");
        odd.Catalog.FindTable(Odd)!.Indexes[0].IncludedColumns.Should().Equal("select");
        odd.Catalog.FindTable(Odd)!.Indexes[0].Keys[0].Collation.Should().Be("C");
    }

    [Fact]
    public async Task Definitions_of_indexes_are_those_of_the_server()
    {
        await using NpgsqlConnection connection = await odd.Database.OpenAsync();
        await BlankDatabase.ExecuteAsync(connection, "set search_path = pg_catalog");

        foreach ((Table table, TableIndex index) in odd.Catalog.Tables.SelectMany(table => table.Indexes.Select(index => (table, index))))
        {
            string name = SqlIdentifier.Literal(new QualifiedName(table.Name.Schema, index.Name).Sql);
            string? written = await BlankDatabase.ScalarAsync<string>(connection, $"select pg_get_indexdef({name}::regclass)");
            index.Definition.Should().Be(written);
        }
    }

    [Fact]
    public async Task Definitions_of_keys_are_those_that_PostgreSQL_writes()
    {
        await using NpgsqlConnection connection = await odd.Database.OpenAsync();
        await BlankDatabase.ExecuteAsync(connection, "set search_path = pg_catalog");
        (Table Table, string Name, string Definition)[] keys = [.. odd.Catalog.Tables.SelectMany(table => table.UniqueConstraints
            .Concat(table.PrimaryKey is { } key ? [key] : [])
            .Select(unique => (table, unique.Name, unique.Definition))
            .Concat(table.ForeignKeys.Select(reference => (table, reference.Name, reference.Definition))))];

        keys.Should().HaveCountGreaterThan(12);
        foreach ((Table table, string name, string definition) in keys)
        {
            string? written = await BlankDatabase.ScalarAsync<string>(connection, $"""
                select pg_get_constraintdef(oid, true) from pg_constraint
                where conrelid = {SqlIdentifier.Literal(table.Name.Sql)}::regclass and conname = {SqlIdentifier.Literal(name)}
                """);
            definition.Should().Be(written);
        }
    }

    [Fact]
    public void Policies_views_sequences_routines_and_triggers_are_read()
    {
        Policy policy = odd.Table("child").Policies.Single();
        (policy.Command, policy.Permissive, policy.Using, policy.WithCheck).Should().Be(("update", false, "tenant IS NOT NULL", "id > 0"));
        policy.Columns.Should().Equal("id", "tenant");
        policy.Roles.Should().Equal("PUBLIC");

        View view = odd.Catalog.Views.Single(view => !view.Materialized);
        view.SecurityInvoker.Should().BeTrue();
        view.Reads.Should().Equal(new QualifiedName("s", "child"), new QualifiedName("s", "parent"));
        odd.Catalog.Views.Single(view => view.Materialized).Populated.Should().BeFalse();

        Sequence serial = odd.Catalog.Sequences.Single(sequence => sequence.Name.Name == "child_id_seq");
        (serial.OwnedByTable, serial.OwnedByColumn).Should().Be((new QualifiedName("s", "child"), "id"));

        odd.Catalog.Routines.Select(routine => (routine.Name.Name, routine.Kind)).Should().Equal(
            ("act", "procedure"), ("add", "function"), ("add", "function"), ("atomic", "function"), ("total", "aggregate"), ("touch", "function"));
        odd.Catalog.Routines[1].Settings.Should().Equal("search_path=pg_catalog");
        odd.Catalog.Routines[1].Grants.Should().Equal(new Grant("PUBLIC", "EXECUTE", false));
        odd.Catalog.Routines[3].Body.Should().Contain("BEGIN ATOMIC");

        odd.Table("parent").Triggers.Should().ContainSingle().Which.State.Should().Be("disabled");
        odd.Table("parent").Triggers[0].Function.Should().Be(new QualifiedName("s", "touch"));
    }

    [Fact]
    public void What_has_no_model_of_its_own_is_listed_by_kind()
    {
        odd.Catalog.OtherObjects.Select(other => $"{other.Kind} {other.Identity}").Should().Equal(
            "foreign-data wrapper nowhere",
            "rule notify_rule on s.fleeting",
            "server far",
            "statistics object s.stats",
            "type s.pair",
            "type s.span");
    }

    [Fact]
    public void What_an_extension_owns_is_left_out_and_may_be_pointed_at()
    {
        odd.Catalog.FindTable(new QualifiedName("s", "extension_table")).Should().BeNull();

        ForeignKey key = odd.Table("points_at_extension").ForeignKeys.Single();
        key.ReferencedTable.Should().Be(new QualifiedName("s", "extension_table"));
        key.ReferencedColumns.Should().Equal("id");
    }

    [Fact]
    public async Task The_first_table_that_a_cluster_ever_had_is_no_system_table()
    {
        await using Server server = await ServerHosts.StartAsync(new ServerOptions(), TestContext.Current.CancellationToken);
        await using NpgsqlConnection connection = await server.OpenAsync(null, TestContext.Current.CancellationToken);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await BlankDatabase.ExecuteAsync(connection, "create table public.first (name text, at date)");
        uint oid = await BlankDatabase.ScalarAsync<uint>(connection, "select 'public.first'::regclass::oid");
        Assert.SkipWhen(oid != 16384, $"The server is not new: its next table has the oid {oid}.");
        await BlankDatabase.ExecuteAsync(connection, """
            create collation public.german (provider = icu, locale = 'de');
            create function public.touch() returns trigger language plpgsql as $$ begin return new; end $$;
            alter table public.first alter name type text collate public.german, add constraint pk_first primary key (name),
                add constraint ck_past check (at <= current_date);
            create trigger touch before update on public.first for each row execute function public.touch();
            grant select on public.first to pg_monitor;
            update pg_catalog.pg_collation set collversion = '1' where oid = 'public.german'::regcollation;
            """);

        Table first = (await CatalogReader.ReadAsync(connection, TestContext.Current.CancellationToken)).FindTable(new QualifiedName("public", "first"))!;

        first.Columns.Select(column => $"{column.Name} {column.Type}").Should().Equal("name text", "at date");
        first.PrimaryKey!.Columns.Should().Equal("name");
        first.Checks.Single().Unstable.Should().Equal("the current date, time or user");
        first.Indexes.Single().ChangedCollations.Should().ContainSingle();
        first.Triggers.Should().ContainSingle();
        first.Grants.Should().Equal(new Grant("pg_monitor", "SELECT", false));
    }

    [Fact]
    public async Task Objects_with_the_first_oid_that_is_no_system_object_s_are_ours()
    {
        await using NpgsqlConnection connection = await odd.Database.OpenAsync();
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await BlankDatabase.ExecuteAsync(connection, """
            create function s.first_routine() returns integer language sql as 'select 1';
            create type s.first_type as enum ('only');
            create collation s.first_other (provider = icu, locale = 'de');
            grant execute on function s.first_routine() to pg_monitor;
            grant usage on type s.first_type to pg_monitor;
            update pg_catalog.pg_enum set enumtypid = 16384 where enumtypid = 's.first_type'::regtype;
            update pg_catalog.pg_type set oid = 16384 where oid = 's.first_type'::regtype;
            update pg_catalog.pg_proc set oid = 16384 where oid = 's.first_routine'::regproc;
            update pg_catalog.pg_collation set oid = 16384 where oid = 's.first_other'::regcollation;
            """);

        DatabaseCatalog catalog = await CatalogReader.ReadAsync(connection, TestContext.Current.CancellationToken);

        catalog.Routines.Single(routine => routine.Oid == 16384).Grants.Should().Equal(
            new Grant("PUBLIC", "EXECUTE", false), new Grant("pg_monitor", "EXECUTE", false));
        catalog.EnumTypes.Single(type => type.Name.Name == "first_type").Grants.Should().Equal(new Grant("PUBLIC", "USAGE", false), new Grant("pg_monitor", "USAGE", false));
        catalog.OtherObjects.Should().Contain(new OtherObject("collation", "s.first_other"));
    }

    [Fact]
    public async Task What_PostgreSQL_18_brought_is_read()
    {
        await using NpgsqlConnection connection = await odd.Database.OpenAsync();
        Assert.SkipWhen(connection.PostgreSqlVersion.Major < 18, "NOT ENFORCED, VIRTUAL and PERIOD need PostgreSQL 18.");
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await BlankDatabase.ExecuteAsync(connection, """
            create table s.new_things (
                id integer constraint nn_id not null,
                parent_id bigint constraint fk_new references s.parent (id) not enforced,
                doubled integer generated always as (id * 2) virtual,
                constraint ck_new check (id > 0) not enforced
            );
            create table s.stays (room int4range, during daterange, constraint pk_stays primary key (room, during without overlaps));
            create table s.meals (
                room int4range,
                during daterange,
                constraint fk_meals_stay foreign key (room, period during) references s.stays (room, period during)
            );
            """);

        DatabaseCatalog catalog = await CatalogReader.ReadAsync(connection, TestContext.Current.CancellationToken);

        Table table = catalog.FindTable(new QualifiedName("s", "new_things"))!;
        table.ForeignKeys.Should().ContainSingle().Which.Enforced.Should().BeFalse();
        table.Checks.Should().ContainSingle("a NOT NULL constraint is a property of its column").Which.Enforced.Should().BeFalse();
        table.FindColumn("doubled")!.GeneratedVirtual.Should().BeTrue();
        table.FindColumn("id")!.NotNull.Should().BeTrue();

        catalog.FindTable(new QualifiedName("s", "stays"))!.PrimaryKey!.Definition.Should().Be("PRIMARY KEY (room, during WITHOUT OVERLAPS)");
        ForeignKey temporal = catalog.FindTable(new QualifiedName("s", "meals"))!.ForeignKeys.Should().ContainSingle().Subject;
        temporal.Definition.Should().Be("FOREIGN KEY (room, PERIOD during) REFERENCES s.stays(room, PERIOD during)");
        temporal.IsTemporal.Should().BeTrue();
    }

    [Fact]
    public async Task A_blank_database_holds_only_its_public_schema()
    {
        await using BlankDatabase blank = await databases.CreateAsync();

        DatabaseCatalog catalog = await blank.ReadCatalogAsync();

        catalog.Schemas.Should().ContainSingle().Which.Name.Should().Be("public");
        CatalogText.Render(catalog).Should().ContainSingle().Which.Key.Should().Be("_schemas_and_roles");
    }

    [Fact]
    public void Everything_odd_can_be_rendered_under_names_of_its_own()
    {
        IReadOnlyDictionary<string, string> texts = CatalogText.Render(odd.Catalog);

        texts.Count(text => !text.Key.StartsWith('_')).Should().Be(odd.Catalog.Tables.Count + odd.Catalog.Views.Count);
        texts.Keys.Should().OnlyContain(name => name.All(letter => char.IsAsciiLetterLower(letter) || "%._-~0123456789ABCDEF".Contains(letter)));
    }
}
