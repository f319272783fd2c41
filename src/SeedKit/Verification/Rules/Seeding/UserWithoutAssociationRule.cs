using SeedKit.Catalog;
using SeedKit.Contracts;
using SeedKit.Diagnostics;
using SeedKit.Postgres;

namespace SeedKit.Verification.Rules.Seeding;

internal sealed class UserWithoutAssociationRule() : DataRule(
    "SK2008",
    "User named on the row of a tenant they do not belong to",
    Severity.Error,
    "A tenant's row names a user who has no association with that tenant. The tenant cannot see the user's name, and the user seems to have worked "
    + "where they have no access.",
    "Associate the user with the tenant, or name one who is.")
{
    internal override string? WhySkipped(RuleContext context) =>
        context.Contract.Tenancy?.Association is null ? "The contract has no 'tenancy: association'." : null;

    internal override IEnumerable<DataCheck> Checks(RuleContext context)
    {
        UserAssociation association = context.Contract.Tenancy!.Association!;
        string tenant = context.Contract.Tenancy.Levels[0].Column;
        if (context.FindTable(association.Table) is not { } associations
            || associations.FindColumn(tenant) is null || associations.FindColumn(association.UserColumn) is null)
        {
            return [];
        }

        return from reference in Reference.Of(context)
               where reference.Parent.Name == association.Users && reference.Identity.Count == 1 && reference.Child.Name != association.Table
                   && context.TenantColumnsOf(reference.Child).Contains(tenant)
               let user = reference.Identity[0].Child
               select new DataCheck
               {
                   Path = reference.Child.Name.ToPath(user),
                   Offences = $"""
                       select {TableSql.SelectList(reference.Child, "c", [tenant, user])}
                       from {ForeignKeyRows.From(reference.Child)} as c
                       where c.{SqlIdentifier.Quote(user)} is not null
                         and exists (select from {association.Users.Sql} as u where u.{SqlIdentifier.Quote(reference.Identity[0].Parent)} = c.{SqlIdentifier.Quote(user)})
                         and not exists (select from {association.Table.Sql} as a
                                         where a.{SqlIdentifier.Quote(association.UserColumn)} = c.{SqlIdentifier.Quote(user)}
                                           and a.{SqlIdentifier.Quote(tenant)} = c.{SqlIdentifier.Quote(tenant)})
                       """,
                   Message = count => $"{TableSql.Rows(count)} of {reference.Child.Name} {(count == 1 ? "names" : "name")} a user in {user} "
                       + "who is not associated with the row's tenant.",
                   Reads = [reference.Child.Name, association.Table, association.Users],
                   RowsOf = reference.Child.Name,
               };
    }
}
