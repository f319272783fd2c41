using System.Collections.Frozen;
using SeedKit.Diagnostics;
using SeedKit.Verification.Rules.Gate;
using SeedKit.Verification.Rules.Isolation;
using SeedKit.Verification.Rules.Performance;
using SeedKit.Verification.Rules.Schema;
using SeedKit.Verification.Rules.Seeding;

namespace SeedKit.Verification;

/// <summary>All rules there are.</summary>
public static class RuleCatalogue
{
    /// <summary>Every rule, ordered by id.</summary>
    public static IReadOnlyList<Rule> All { get; } = [.. Create().OrderBy(rule => rule.Id)];

    private static readonly FrozenDictionary<RuleId, Rule> ById = All.ToFrozenDictionary(rule => rule.Id);

    /// <summary>The rule of that id, or null.</summary>
    public static Rule? Find(RuleId id) => ById.GetValueOrDefault(id);

    /// <summary>The rules that the options ask for.</summary>
    /// <exception cref="UnknownRuleException">An id is not that of a rule.</exception>
    public static IReadOnlyList<Rule> Select(VerificationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        HashSet<RuleId> only = [.. options.Only.Select(Parse)];
        HashSet<RuleId> skip = [.. options.Skip.Select(Parse)];
        return [.. All.Where(rule => (only.Count == 0 || only.Contains(rule.Id)) && !skip.Contains(rule.Id))];
    }

    private static RuleId Parse(string text) => RuleId.TryParse(text, out RuleId id) && ById.ContainsKey(id)
        ? id
        : throw new UnknownRuleException(text, [.. All.Select(rule => rule.Id)]);

    // A list by hand instead of reflection: it survives trimming, and a test holds it to the classes in the assembly.
    private static IEnumerable<Rule> Create() =>
    [
        new ForbiddenNameRule(),
        new RemovedTableRule(),
        new DeprecatedColumnRule(),
        new RenamedColumnRule(),
        new MissingTableRule(),
        new MissingColumnRule(),
        new MissingEnumRule(),
        new ObjectOutsideSchemasRule(),
        new UndeclaredTableRule(),
        new TooFewColumnsRule(),
        new NameResidueRule(),
        new AgreementWithoutTableRule(),
        new MissingPrimaryKeyRule(),
        new TriggersDisabledRule(),
        new UserTriggerDisabledRule(),
        new UnvalidatedConstraintRule(),
        new SetNullOnNotNullRule(),
        new ForeignKeyTypeMismatchRule(),
        new UnseedableCycleRule(),
        new DefaultViolatesCheckRule(),
        new ForeignKeyCollationRule(),
        new UnloggedTableRule(),
        new DuplicateForeignKeyRule(),
        new SequenceOutgrowsColumnRule(),
        new SequenceWithoutOwnerRule(),
        new UnstableCheckRule(),
        new PartitionGapRule(),
        new FloatingMoneyRule(),
        new TimestampWithoutDefaultRule(),
        new EmbeddedIdsRule(),
        new ForeignKeyWithoutIndexRule(),
        new InvalidIndexRule(),
        new DuplicateIndexRule(),
        new IndexOlderThanCollationRule(),
        new TableWithoutTenantKeyRule(),
        new NullableTenantKeyRule(),
        new TenantKeyWithoutForeignKeyRule(),
        new ForeignKeyWithoutTenantKeyRule(),
        new TableWithoutTenantIndexRule(),
        new TenantKeyTypeRule(),
        new TenantKeyDefaultRule(),
        new UniqueWithoutTenantKeyRule(),
        new StaleExemptionRule(),
        new ParentWithoutTenantKeyRule(),
        new MaterializedViewWithoutTenantRule(),
        new RowSecurityOffRule(),
        new RowSecurityNotForcedRule(),
        new TableWithoutPolicyRule(),
        new PolicyWithoutTenantKeyRule(),
        new PolicyForOtherRolesRule(),
        new ViewWithoutInvokerRule(),
        new WholeTablePrivilegeRule(),
        new RuntimeRoleTooStrongRule(),
        new AlwaysTruePolicyRule(),
        new PartitionWithoutRowSecurityRule(),
        new DefinerWithoutSearchPathRule(),
        new ImmutableReadsSettingRule(),
        new UnpopulatedViewRule(),
        new FunctionDoesNotCompileRule(),
        new TouchTriggerMissingRule(),
        new StaleSuppressionRule(),
        new ExpiredSuppressionRule(),
        new ReasonlessSuppressionRule(),
        new UnknownSuppressionRule(),
        new OrphanRule(),
        new CrossTenantReferenceRule(),
        new TenantKeysDisagreeRule(),
        new EmptyTableRule(),
        new MissingDemoTenantRule(),
        new CheckViolatedRule(),
        new SequenceBehindDataRule(),
        new UserWithoutAssociationRule(),
        new HalfNullReferenceRule(),
        new DeclaredReferenceOrphanRule(),
        new DeclaredReferenceTenantRule(),
        new UnknownKindRule(),
        new UnboundSessionRule(),
        new SelfReferenceCycleRule(),
        new DatesOutOfOrderRule(),
        new ReachableAddressRule(),
        new SecretInDataRule(),
        new BrokenAgreementRule(),
        new UnusedLabelRule(),
        new DefaultPartitionRule(),
        new CaseVariantRule(),
        new RetiredValueRule(),
        new DoubleLinkRule(),
        new TenantInSharedTableRule(),
        new UndeclaredReferenceRule(),
        new NullInUniqueKeyRule(),
        new PlainPasswordRule(),
        new ForeignRowsVisibleRule(),
        new OwnRowsHiddenRule(),
        new ForeignRowInsertedRule(),
        new ForeignRowUpdatedRule(),
        new ForeignRowDeletedRule(),
        new RowGivenAwayRule(),
        new UnboundAccessRule(),
        new LeakingViewRule(),
        new LeakingFunctionRule(),
        new BindingOutlivedRule(),
        new PolicyPerRowRule(),
        new EmptyPageRule(),
        new PageWithoutIndexRule(),
    ];
}
