using SeedKit.Schema;

namespace SeedKit.Tests.Schema.Schema;

/// <summary>A small schema that switches role, as the demo's does.</summary>
internal static class SampleScripts
{
    public static SchemaScripts Valid { get; } = new()
    {
        Version = "1.0",
        Up =
        [
            new SchemaScript("Up/00_schema.sql", """
                -- A comment; with a semicolon.
                do $do$ begin create role seedkit_sample_owner nologin; exception when duplicate_object or unique_violation then null; end $do$;
                create schema sample authorization seedkit_sample_owner;
                set local role seedkit_sample_owner;
                """),
            new SchemaScript("Up/10_tables.sql", """
                create table sample.colours (name text constraint pk_colours primary key);
                create function sample.atomic() returns integer begin atomic select 1; select case when true then 2 end; end;
                """),
        ],
        Down = [new SchemaScript("Down/10_schema.sql", "drop schema sample cascade")],
        ReferenceData = [new SchemaScript("Reference/10_colours.sql", "insert into sample.colours values ('red'), ('blue') on conflict do nothing")],
    };

    public static SchemaScripts WithUp(params string[] scripts) => Valid with
    {
        Up = [.. scripts.Select((sql, index) => new SchemaScript($"Up/{index:00}.sql", sql))],
        ReferenceData = [],
    };
}
