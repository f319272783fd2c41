using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Assets;

/// <summary>Vectors in the place of a language model's.</summary>
internal static class Embedding
{
    private const int Dimensions = 384;

    /// <summary>A vector of a length near 1: each number within ±0.0884, which is the square root of 3/384.</summary>
    public static float[] Draw(RandomStream random)
    {
        float[] vector = new float[Dimensions];
        for (int dimension = 0; dimension < Dimensions; dimension++)
        {
            vector[dimension] = random.Int(-884, 884) / 10_000f;
        }

        return vector;
    }
}
