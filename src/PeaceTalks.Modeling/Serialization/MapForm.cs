using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PeaceTalks.Modeling;

/// <summary>An object whose property names are the user's own, in the order given.</summary>
internal sealed class MapForm<T>(string expected, JsonForm<T> form, Func<T>? placeholder = null)
    : JsonForm<IReadOnlyList<KeyValuePair<string, T>>>
{
    public override string Expected => expected;

    public override bool TryRead(JsonPlace place, [MaybeNullWhen(false)] out IReadOnlyList<KeyValuePair<string, T>> value)
    {
        value = null;
        if (place.Element.ValueKind != JsonValueKind.Object)
            return place.Refuse(Expected);
        if (!place.TryGetMembers(ScenarioLimits.Options, out List<(string Name, JsonPlace Value)>? members))
            return false;
        List<KeyValuePair<string, T>> pairs = [];
        bool complete = true;
        foreach ((string name, JsonPlace member) in members)
        {
            if (form.TryRead(member, out T? read))
            {
                pairs.Add(new(name, read));
                continue;
            }
            member.Problems.MarkUnreadable(member.Path);
            complete = false;
            pairs.Add(new(name, placeholder is null ? default! : placeholder()));
        }
        value = pairs;
        return complete || placeholder is not null;
    }

    public override void Write(JsonOutput output, IReadOnlyList<KeyValuePair<string, T>> value)
    {
        output.BeginObject();
        foreach ((string name, T item) in value)
        {
            output.BeginMember(name);
            form.Write(output, item);
            output.End();
        }
        output.EndObject();
    }

    public override JsonObject Describe(SchemaDefinitions definitions) =>
        new() { ["type"] = "object", ["additionalProperties"] = form.Describe(definitions) };
}
