// Types that break a layering of their own, each in another way, so that the test of the test can see each being found.
#pragma warning disable IDE0130, CA1812, CA1823, IDE0051, IDE0052, CA1852, CA1822 // Namespaces and members are as odd as they have to be.
using SeedKit.Tests.Unit.Planted.Upper;

namespace SeedKit.Tests.Unit.Planted.Upper
{
    internal class Target
    {
        public static int Number = 1;

        public static string Name => "";
    }

    internal sealed class TargetException : Exception;

    [AttributeUsage(AttributeTargets.All)]
    internal sealed class TargetAttribute : Attribute;

    internal interface ITarget;
}

namespace SeedKit.Tests.Unit.Planted.Lower
{
    internal sealed class ByBaseType : Target;

    internal sealed class ByInterface : ITarget;

    [Target]
    internal sealed class ByAttribute;

    internal sealed class ByConstraint<T>
        where T : ITarget;

    internal sealed class ByField
    {
#pragma warning disable CS0649 // Planted to be found by its declaration alone: an assignment would be found too.
        public Target? Field;
#pragma warning restore CS0649
    }

    internal sealed class ByGenericArgument
    {
        public IReadOnlyList<Target[]> Property { get; } = [];
    }

    internal sealed class ByParameter
    {
        public void Method(ref Target target) => _ = target;
    }

    internal sealed class ByCall
    {
        public string Method() => string.Concat(Target.Name, "");
    }

    internal sealed class ByStaticField
    {
        public int Method() => Target.Number;
    }

    internal sealed class ByTypeOf
    {
        public string Method() => typeof(Target).Name;
    }

    internal sealed class ByCatch
    {
        public int Method()
        {
            try
            {
                return Environment.TickCount;
            }
            catch (TargetException)
            {
                return 0;
            }
        }
    }

    internal sealed class ByLambda
    {
        public Func<object> Method(int number) => () => number > 0 ? new Target() : number;
    }

    internal sealed class ByAsyncMethod
    {
        public async Task<int> MethodAsync()
        {
            await Task.Yield();
            return new Target().GetHashCode();
        }
    }

    internal sealed class Innocent
    {
        // Target in a comment, and nameof, leave no trace.
        public string Method() => nameof(Target);
    }
}
