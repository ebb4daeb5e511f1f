namespace PeaceTalks.Modeling;

/// <summary>One quantity and where it stands. Its paths are spelled when asked for: there may be millions of quantities.</summary>
/// <param name="Owner">The public path of what it belongs to, such as "Ukraine".</param>
/// <param name="Name">Its step from there, such as "walkAway".</param>
/// <param name="JsonOwner">The place in the scenario file of what it belongs to.</param>
/// <param name="JsonName">The way from there, such as "walkAway".</param>
/// <param name="Range">What it may be.</param>
/// <param name="Note">The note of what it belongs to.</param>
/// <param name="Source">The source of what it belongs to.</param>
internal readonly record struct QuantityPlace(string Owner, string Name, string JsonOwner, string JsonName, QuantityRange Range, string? Note, string? Source)
{
    /// <summary>The option whose value it is, where it is one by option.</summary>
    public string? Option { get; init; }

    /// <summary>Its 0-based number, where it is one of a list.</summary>
    public int? Index { get; init; }

    /// <summary>The rest of the way in the file, after the number.</summary>
    public string? Tail { get; init; }

    /// <summary>The public path, such as "Ukraine/walkAway".</summary>
    public string Path => Option is not null ? $"{Owner}/{Name}/{Option}" : Index is int index ? $"{Owner}/{Name}/{index}" : $"{Owner}/{Name}";

    /// <summary>The place in the scenario file.</summary>
    public string JsonPath => Option is not null
        ? $"{JsonOwner}.{JsonName}{JsonPaths.Member(Option)}"
        : Index is int index ? $"{JsonOwner}.{JsonName}[{index}]{Tail}" : $"{JsonOwner}.{JsonName}";
}
