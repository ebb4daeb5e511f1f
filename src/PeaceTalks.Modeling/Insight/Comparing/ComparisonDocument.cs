namespace PeaceTalks.Modeling;

/// <summary>A comparison as a file.</summary>
internal sealed record ComparisonDocument(string Scenario, ulong Seed, IReadOnlyList<ReplicationRange> Ranges, IReadOnlyList<VariantDocument> Variants)
{
    public static ComparisonDocument Of(Comparison comparison) => new(
        comparison.Base.Scenario.Name,
        comparison.Base.Seed,
        comparison.Base.Ranges,
        [.. comparison.Variants.Values.Select(variant => new VariantDocument(variant.Name, variant.EqualsBase, variant.Differences, variant.Flips))]);
}

/// <summary>One variant of it.</summary>
internal sealed record VariantDocument(string Name, bool EqualsBase, IReadOnlyList<Difference> Differences, IReadOnlyList<Flip> Flips);
