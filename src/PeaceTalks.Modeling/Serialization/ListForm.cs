using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PeaceTalks.Modeling;

/// <summary>
/// An array of values of one form. An item that can't be read becomes a placeholder, so that the later ones keep their
/// places; without a placeholder the whole array can't be read.
/// </summary>
/// <param name="items">What the items are, as messages say it: "issues".</param>
/// <param name="form">How an item is spelled.</param>
/// <param name="placeholder">Makes what stands in for an item that can't be read.</param>
/// <param name="most">The most items; more are not even looked at.</param>
internal sealed class ListForm<T>(string items, JsonForm<T> form, Func<T>? placeholder = null, int most = ScenarioLimits.Options)
    : JsonForm<IReadOnlyList<T>>
{
    /// <summary>The fewest items that the schema allows; the number is checked with the scenario.</summary>
    public int Least { get; init; }

    public override string Expected => $"an array of {items}";

    public override bool TryRead(JsonPlace place, [MaybeNullWhen(false)] out IReadOnlyList<T> value)
    {
        value = null;
        if (place.Element.ValueKind != JsonValueKind.Array)
            return place.Refuse(Expected);
        int count = place.Element.GetArrayLength();
        if (count > most)
            return place.Fail($"{ProblemText.Count(count)} {items} were given; at most {ProblemText.Count(most)} are allowed");
        List<T> list = new(count);
        bool complete = true;
        foreach (JsonPlace item in place.Items())
        {
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
        JsonObject schema = new() { ["type"] = "array", ["items"] = form.Describe(definitions), ["maxItems"] = most };
        if (Least > 0)
            schema["minItems"] = Least;
        return schema;
    }
}
