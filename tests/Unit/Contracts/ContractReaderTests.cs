using FluentAssertions;
using SeedKit.Contracts;
using SeedKit.Postgres;
using Xunit;

namespace SeedKit.Tests.Unit.Contracts;

public sealed class ContractReaderTests
{
    private const string Head = "version: 1\nname: shop\nschemas: [shop]\n";

    [Fact]
    public void Names_without_a_schema_stand_in_the_first_one()
    {
        const string yaml = Head + "requiredTables: [orders, audit.log, '\"odd.one\".\"a \"\"b\"\"\"']\n";

        Contract contract = ContractReader.Read(yaml, "shop.yaml");

        contract.RequiredTables.Should().Equal(new QualifiedName("shop", "orders"), new("audit", "log"), new("odd.one", "a \"b\""));
    }

    [Fact]
    public void Forbidden_names_ignore_letter_case()
    {
        const string yaml = Head + "forbiddenNames:\n  - pattern: '(^|_)v3_'\n";

        Contract contract = ContractReader.Read(yaml, "shop.yaml");

        contract.ForbiddenNames.Should().ContainSingle().Which.Pattern.IsMatch("pk_V3_orders").Should().BeTrue();
    }

    [Fact]
    public void Tables_stand_at_the_level_that_lists_them_and_else_at_the_innermost()
    {
        const string yaml = Head + """
            tenancy:
              levels:
                - { name: client, column: client_id, root: clients, tables: [tags] }
                - { name: project, column: project_id, root: projects }
              exempt:
                - { table: currencies, reason: The same for everybody. }
            """;

        Tenancy tenancy = ContractReader.Read(yaml, "shop.yaml").Tenancy!;

        Levels("clients").Should().BeEmpty();
        Levels("currencies").Should().BeEmpty();
        Levels("projects").Should().Equal("client");
        Levels("tags").Should().Equal("client");
        Levels("orders").Should().Equal("client", "project");
        IEnumerable<string> Levels(string table) => tenancy.LevelsOf(new QualifiedName("shop", table)).Select(level => level.Name);
    }

    [Fact]
    public void The_contract_that_promises_nothing_is_empty()
    {
        Contract none = Contract.None;

        none.Should().BeEquivalentTo(ContractReader.Read("version: 1\nname: x\n", "x.yaml"), options => options.Excluding(contract => contract.Name));
    }

    [Fact]
    public void Queries_of_agreements_stand_in_the_contract_or_beside_it_and_end_without_a_semicolon()
    {
        const string yaml = Head + """
            agreements:
              - { name: order-total, table: orders, says: Totals add up., sql: 'select 1;' }
              - { name: paid-orders, table: billing.orders, says: Payments add up., file: sql/paid.sql }
            """;

        Contract contract = ContractReader.Read(yaml, "shop.yaml", path => path == "sql/paid.sql" ? "-- All of them.\nselect 2 ;\n" : null);

        contract.Agreements.Should().Equal(
            new Agreement("order-total", new QualifiedName("shop", "orders"), "Totals add up.", "select 1"),
            new Agreement("paid-orders", new QualifiedName("billing", "orders"), "Payments add up.", "-- All of them.\nselect 2"));
    }

    [Fact]
    public void Queries_of_pages_have_values_as_text_or_null_and_tenants_with_nothing_to_show()
    {
        const string yaml = Head + """
            demoTenants: [north, south]
            queries:
              - name: Orders/open
                file: pages/open.sql
                parameters: [5, '', null, 'null', x]
                mayBeEmpty: { south: Its shop is closed. }
              - { name: totals, sql: select 1 }
            """;

        Contract contract = ContractReader.Read(yaml, "shop.yaml", path => path == "pages/open.sql" ? "select 2 -- All.\n;\n" : null);

        contract.Queries.Select(query => (query.Name, query.Sql)).Should().Equal(("Orders/open", "select 2 -- All."), ("totals", "select 1"));
        contract.Queries[0].Parameters.Should().Equal("5", "", null, "null", "x");
        contract.Queries[0].MayBeEmpty.Should().BeEquivalentTo(new Dictionary<string, string> { ["south"] = "Its shop is closed." });
        contract.Queries[1].Parameters.Should().BeEmpty();
        contract.Queries[1].MayBeEmpty.Should().BeEmpty();
    }

    public static TheoryData<string, int, int, string, string> Refused => new()
    {
        { Head + "requiredTabels: [a]\n", 4, 1, "the unknown key 'requiredTabels'", "Did you mean 'requiredTables'?" },
        { Head + "zebra: 1\n", 4, 1, "the unknown key 'zebra'", "Remove 'zebra', or spell it as one of those." },
        { Head + "requiredTables: orders\n", 4, 17, "'orders'", "Correct 'requiredTables'; contract.schema.json says what may stand there." },
        { Head + "requiredTables: [orders, {a: 1}]\n", 4, 26, "a mapping", "Correct 'requiredTables[1]'; contract.schema.json says what may stand there." },
        { Head + "requiredTables: [orders, shop.orders]\n", 4, 26, "'shop.orders' a second time", "Remove one of the two from 'requiredTables'." },
        { Head + "enums:\n  a: [x]\n  shop.a: [y]\n", 6, 3, "'shop.a' a second time", "Join the two entries of 'enums'." },
        { Head + "requiredTables: ['a.b.c']\n", 4, 18, "'a.b.c'", "Correct 'requiredTables[0]'; contract.schema.json says what may stand there." },
        { Head + "minimumColumns: { a: many }\n", 4, 22, "'many'", "Correct 'minimumColumns.a'; contract.schema.json says what may stand there." },
        { Head + "runtimeRole:\n", 4, 13, "nothing", "Correct 'runtimeRole'; contract.schema.json says what may stand there." },
        { Head + "forbiddenNames:\n  - reason: none\n", 5, 5, "none", "Add 'pattern:'." },
        { Head + "suppressions:\n  - { rule: SK99, object: a }\n", 5, 13, "'SK99'", "Correct 'suppressions[0].rule'; contract.schema.json says what may stand there." },
        { Head + "suppressions:\n  - { rule: SK1001, object: a, expires: tomorrow }\n", 5, 41, "'tomorrow'", "Correct 'suppressions[0].expires'; contract.schema.json says what may stand there." },
        { Head + "tenancy:\n  levels: []\n", 5, 11, "a list", "Correct 'tenancy.levels'; contract.schema.json says what may stand there." },
        { Head + "tenancy:\n  levels:\n    - { name: a, column: b, root: c, tables: [d] }\n  exempt:\n    - { table: d, reason: r }\n", 5, 3, "'shop.d' in two places", "Keep the table at the level its rows belong to." },
        { Head + "agreements:\n  - { name: Order_Total, table: b, says: c, sql: d }\n", 5, 13, "'Order_Total'", "Correct 'agreements[0].name'; contract.schema.json says what may stand there." },
        { Head + "agreements:\n  - { name: a, table: b, says: c, sql: d }\n  - { name: a, table: c, says: c, sql: d }\n", 6, 13, "'a' a second time", "Rename one of the two." },
        { Head + "agreements:\n  - { name: a, says: c, sql: d }\n", 5, 5, "none", "Add 'table:'." },
        { Head + "agreements:\n  - { name: a, table: b, says: c }\n", 5, 5, "none", "Write the query after 'sql:', or its file after 'file:'." },
        { Head + "agreements:\n  - { name: a, table: b, says: c, sql: d, file: e.sql }\n", 5, 5, "both", "Write the query after 'sql:', or its file after 'file:'." },
        { Head + "agreements:\n  - { name: a, table: b, says: c, sql: '' }\n", 5, 40, "''", "Correct 'agreements[0].sql'; contract.schema.json says what may stand there." },
        { Head + "agreements:\n  - { name: a, table: b, says: c, sql: ' ; ' }\n", 5, 40, "nothing to run", "Write the query." },
        { Head + "agreements:\n  - { name: a, table: b, says: c, file: e.sql }\n", 5, 41, "'e.sql', which cannot", "Correct the path; it begins where the contract stands." },
        { Head + "queries:\n  - { name: a, sql: d }\n  - { name: a, sql: e }\n", 6, 13, "'a' a second time", "Rename one of the two." },
        { Head + "queries:\n  - { name: a }\n", 5, 5, "none", "Write the query after 'sql:', or its file after 'file:'." },
        { Head + "queries:\n  - { name: a, sql: d, parameters: [[1]] }\n", 5, 37, "a list", "Correct 'queries[0].parameters[0]'; contract.schema.json says what may stand there." },
        { Head + "demoTenants: [b]\nqueries:\n  - { name: a, sql: d, mayBeEmpty: { c: e } }\n", 6, 38, "'c'", "Correct the key, or add the tenant to 'demoTenants:'." },
        { Head + "demoTenants: [b]\nqueries:\n  - { name: a, sql: d, mayBeEmpty: { b: } }\n", 6, 41, "nothing", "Correct 'queries[0].mayBeEmpty.b'; contract.schema.json says what may stand there." },
        { "version: 2\nname: shop\n", 1, 10, "'2'", "Correct 'version'; contract.schema.json says what may stand there." },
        { "version: 1\n", 1, 1, "none", "Add 'name:'." },
        { "version: 1\nname: shop\nrequiredTables: [orders]\n", 3, 18, "'orders'", "Write 'schemas:' or 'your_schema.orders'." },
        { "- a\n", 1, 1, "a list", "Correct the contract; contract.schema.json says what may stand there." },
        { "", 1, 1, "0 documents", "Keep one contract in the file." },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_no_contract_can_say_is_refused_with_its_place(string yaml, int line, int column, string found, string remedy)
    {
        Action reading = () => ContractReader.Read(yaml, "shop.yaml");

        ContractException refusal = reading.Should().Throw<ContractException>().Which;
        refusal.Failure.Found.Should().Be($"{found} (shop.yaml:{line}:{column}).");
        refusal.Failure.Remedy.Should().Be(remedy);
        (refusal.Line, refusal.Column).Should().Be((line, column));
    }

    [Fact]
    public void Broken_yaml_and_repeated_keys_are_refused_with_their_place()
    {
        Action broken = () => ContractReader.Read("version: 1\nname: a: b\n", "shop.yaml");
        Action repeated = () => ContractReader.Read("version: 1\nname: a\nname: b\n", "shop.yaml");

        broken.Should().Throw<ContractException>().Which.Line.Should().Be(2);
        repeated.Should().Throw<ContractException>().Which.Line.Should().Be(3);
    }

    [Fact]
    public void A_bad_pattern_is_refused_with_its_place()
    {
        Action reading = () => ContractReader.Read(Head + "forbiddenNames:\n  - pattern: '(v3'\n", "shop.yaml");

        reading.Should().Throw<ContractException>().WithMessage("""
            Expected: 'forbiddenNames[0].pattern' to be a regular expression
            Found:    '(v3': Invalid pattern '(v3' at offset 3. Not enough )'s. (shop.yaml:5:14).
            Otherwise: a promise of the contract would not be checked, and nobody would notice.
            Do next:  Correct the pattern.
            """);
    }
}
