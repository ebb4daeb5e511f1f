using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace PeaceTalks.Modeling;

/// <summary>How one kind of value is spelled in the scenario file.</summary>
internal abstract class JsonForm<T>
{
    /// <summary>What is allowed, as messages say it: "a number".</summary>
    public abstract string Expected { get; }

    /// <summary>
    /// Reads a value and notes its problems. True where there is a value to go on with, even if parts of it are holes
    /// (noted as unreadable); false where there is none.
    /// </summary>
    public abstract bool TryRead(JsonPlace place, [MaybeNullWhen(false)] out T value);

    public abstract void Write(JsonOutput output, T value);

    /// <summary>
    /// What an editor needs to know of it, as JSON Schema: a new object, to which the caller may add. Whatever the reader
    /// and the checks after it accept is valid; what is not valid, they refuse.
    /// </summary>
    public abstract JsonObject Describe(SchemaDefinitions definitions);
}
