using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PeaceTalks.Modeling;

/// <summary>
/// An array of values of one form. An item that can't be read becomes a placeholder, so that the later ones keep their
/// places; without a placeholder the whole array can't be read.
/// </summary>
internal sealed class ListForm<T>(string items, JsonForm<T> form, Func<T>? placeholder = null) : JsonForm<IReadOnlyList<T>>
{
    /// <summary>More than any part of a scenario may have.</summary>
    private const int Longest = ScenarioLimits.TotalOptions;

    /// <summary>The fewest items that the schema allows; the number is checked with the scenario.</summary>
    public int Least { get; init; }

    /// <summary>The most items that the schema allows.</summary>
    public int Most { get; init; } = Longest;

    public override string Expected => $"an array of {items}";

    public override bool TryRead(JsonPlace place, [MaybeNullWhen(false)] out IReadOnlyList<T> value)
    {
        value = null;
        if (place.Element.ValueKind != JsonValueKind.Array)
            return place.Refuse(Expected);
        int count = place.Element.GetArrayLength();
        if (count > Longest)
            return place.Fail($"{ProblemText.Count(count)} {items} were given; at most {ProblemText.Count(Longest)} are allowed");
        List<T> list = new(count);
        bool complete = true;
        foreach (JsonElement element in place.Element.EnumerateArray())
        {
            JsonPlace item = place.Item(list.Count, element);
            if (form.TryRead(item, out T? read))
            {
                list.Add(read);
                continue;
            }
            item.Problems.MarkUnreadable(item.Path);
            complete = false;
            list.Add(placeholder is null ? default! : placeholder());
        }
        value = list;
        return complete || placeholder is not null;
    }

    public override void Write(JsonOutput output, IReadOnlyList<T> value)
    {
        output.BeginArray();
        for (int i = 0; i < value.Count; i++)
        {
            output.BeginItem(i);
            form.Write(output, value[i]);
            output.End();
        }
        output.EndArray();
    }

    public override JsonObject Describe(SchemaDefinitions definitions)
    {
        JsonObject schema = new() { ["type"] = "array", ["items"] = form.Describe(definitions), ["maxItems"] = Most };
        if (Least > 0)
            schema["minItems"] = Least;
        return schema;
    }
}
