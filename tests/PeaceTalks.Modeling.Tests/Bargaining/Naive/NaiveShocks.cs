namespace PeaceTalks.Modeling.Tests;

/// <summary>Shocks: whether they strike, and what they change (DESIGN 3.3).</summary>
internal sealed class NaiveShocks
{
    private readonly NaivePrincipal[] _principals;
    private readonly NaiveLuck _luck;
    private readonly (Shock Shock, double Probability, double[] Amounts)[] _shocks;
    private readonly HashSet<string> _struck = [];

    public NaiveShocks(Scenario talks, NaivePrincipal[] principals, NaiveLuck luck)
    {
        _principals = principals;
        _luck = luck;
        _shocks = [.. from shock in talks.Shocks
                      let path = $"shocks/{shock.Name}"
                      let probability = shock.Trigger.Probability is Distribution p ? luck.Draw(path + "/probability", p) : 1
                      select (shock, probability, shock.Effects.Select((e, n) => e.Amount is null ? 0 : luck.Draw($"{path}/effects/{n}", e.Amount)).ToArray())];
    }

    /// <summary>The shocks that strike at the start of a round, in file order, with all that they change.</summary>
    /// <param name="left">The principal that left by them, which ends the talks at once; null where none did.</param>
    public List<string> Strike(int round, out string? left)
    {
        List<string> struck = [];
        left = null;
        foreach ((Shock shock, double probability, double[] amounts) in _shocks)
        {
            if (!Strikes(shock, probability, round))
                continue;
            _struck.Add(shock.Name);
            struck.Add(shock.Name);
            foreach ((Effect effect, double amount) in shock.Effects.Zip(amounts))
            {
                NaivePrincipal? party = _principals.SingleOrDefault(p => p.Name == effect.Party);
                if (effect.Target == EffectTarget.Leaves)
                    left ??= party?.Name;
                else
                    party!.Suffer(effect, amount);
            }
            if (left is not null)
                break;
        }
        return struck;
    }

    private bool Strikes(Shock shock, double probability, int round)
    {
        if (shock.Trigger.Round is int only)
            return round == only;
        bool chance = _luck.Happens($"shocks/{shock.Name}/strikes", round, probability);
        // An issue is open: else no round would have begun.
        return shock.Trigger.Deadline is int deadline ? round == deadline + 1 && chance : chance && (shock.Trigger.Repeats || !_struck.Contains(shock.Name));
    }
}
