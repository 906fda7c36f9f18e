using System.Reflection;
using System.Runtime.CompilerServices;
using Bot.Domain;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>
/// What a snapshot of a group holds, property by property, with the fold version it was written under. A state of another shape under the same
/// version cannot read the snapshots of stores in use: whoever changes it raises <see cref="FactRegistry.FoldVersion"/>, and then lets
/// <c>KUBEBOT_STATE_UPDATE=1</c> write the file anew.
/// </summary>
public sealed class StateShape
{
    private static readonly string Path = System.IO.Path.Combine(Here(), "state.txt");

    [Fact]
    public void A_state_of_another_shape_has_another_fold_version()
    {
        string[] now = [$"fold {FactRegistry.FoldVersion}", .. Properties(typeof(Kube)).Order(StringComparer.Ordinal)];
        var stored = File.ReadAllLines(Path);
        if (Environment.GetEnvironmentVariable("KUBEBOT_STATE_UPDATE") == "1" && stored[0] != now[0]) File.WriteAllLines(Path, stored = now);
        Assert.Equal(stored, now);
    }

    private static HashSet<string> Properties(Type root)
    {
        var (lines, seen, open) = (new HashSet<string>(), new HashSet<Type>(), new Queue<Type>([root]));
        while (open.TryDequeue(out var type))
        {
            foreach (var inner in type.GetGenericArguments()) open.Enqueue(inner);
            if (type.Assembly != root.Assembly || type.IsEnum || !seen.Add(type)) continue;
            foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite))
            {
                lines.Add($"{type.Name}.{property.Name} {Name(property.PropertyType)}");
                open.Enqueue(property.PropertyType);
            }
        }
        return lines;
    }

    private static string Name(Type type) => type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : type.Name;

    private static string Here([CallerFilePath] string me = "") => System.IO.Path.GetDirectoryName(me)!;
}
