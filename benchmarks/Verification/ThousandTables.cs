using Npgsql;
using SeedKit.Benchmarks.Figures;
using SeedKit.Contracts;

namespace SeedKit.Benchmarks.Verification;

/// <summary>A schema of 1,000 tables with 3,000 foreign keys, shared by tenants and sound by every rule.</summary>
internal static class ThousandTables
{
    /// <summary>What a server needs to change so many tables in one transaction.</summary>
    public const string LocksPerTransaction = "4096";

    private const string Schema = """
        create role big_app;
        create schema big;
        grant usage on schema big to big_app;
        create table big.tenants (id uuid constraint pk_tenants primary key, name text not null constraint uq_tenants_name unique);
        insert into big.tenants select md5('tenant ' || n)::uuid, 'Tenant ' || n from generate_series(1, 3) as n;
        alter table big.tenants enable row level security;
        alter table big.tenants force row level security;
        create policy own on big.tenants using (id = nullif(current_setting('app.tenant_id', true), '')::uuid);
        grant select on big.tenants to big_app;
        do $$
        declare
            tables constant int := 999;
        begin
            for i in 1..tables loop
                execute format('create table big.t%s (tenant_id uuid not null constraint fk_t%1$s_tenant references big.tenants,
                    id uuid not null, a_id uuid not null, b_id uuid, name text not null, kind varchar(50) not null default ''usual'',
                    amount numeric(12, 2) not null constraint ck_t%1$s_amount check (amount >= 0), flag boolean not null default false,
                    created_at timestamptz not null default now(), meta jsonb, constraint pk_t%1$s primary key (tenant_id, id))', i);
                execute format('insert into big.t%s select tenants.id, md5(n::text)::uuid, md5(n::text)::uuid, md5(n::text)::uuid, ''Row '' || n, ''usual'', n, n = 1,
                    now(), jsonb_build_object(''row'', n) from big.tenants, generate_series(1, 10) as n', i);
                execute format('create index ix_t%s_a on big.t%1$s (tenant_id, a_id)', i);
                execute format('create index ix_t%s_b on big.t%1$s (tenant_id, b_id)', i);
                execute format('alter table big.t%s enable row level security', i);
                execute format('alter table big.t%s force row level security', i);
                execute format('create policy own on big.t%s using (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid)', i);
                execute format('grant select, insert, update, delete on big.t%s to big_app', i);
            end loop;
            for i in 1..tables loop
                execute format('alter table big.t%s add constraint fk_t%1$s_a foreign key (tenant_id, a_id) references big.t%2$s', i, i * 5 / 7 + 1);
                execute format('alter table big.t%s add constraint fk_t%1$s_b foreign key (tenant_id, b_id) references big.t%2$s', i, i * 2 / 3 + 1);
            end loop;
            -- Two tables would refer to themselves alone; with these three there are 3,000.
            for i in 1..3 loop
                execute format('alter table big.t%s add constraint fk_t%1$s_c foreign key (tenant_id, id) references big.t%2$s', i + 200, i);
            end loop;
        end
        $$;
        """;

    /// <summary>What it promises.</summary>
    public static Contract Contract { get; } = ContractReader.Read(
        """
        version: 1
        name: thousand-tables
        schemas: [big]
        tenancy:
          levels:
            - name: tenant
              column: tenant_id
              root: tenants
              setting: app.tenant_id
        runtimeRole: big_app
        forbiddenNames:
          - pattern: '(^|_)v3(_|$)'
            reason: Version 3 is gone.
        emailDomains: [example.com]
        retiredValues: [obsolete]
        """,
        "thousand-tables.contract.yaml");

    /// <summary>Installs it, with 30 rows a table.</summary>
    public static async Task InstallAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await Statement.RunAsync(connection, Schema, cancellationToken);
        await Statement.RunAsync(connection, "analyze", cancellationToken);
    }
}
