using System.Net;

namespace SeedKit.Demo.Seeds.Views;

/// <summary>From where a person works: an address of the ranges set aside for documentation (RFC 5737), and a browser.</summary>
internal static class Workplace
{
    private static readonly string[] Networks = ["192.0.2", "198.51.100", "203.0.113"];

    private static readonly string[] Browsers =
    [
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/128.0.0.0 Safari/537.36",
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.6 Safari/605.1.15",
        "Mozilla/5.0 (X11; Linux x86_64; rv:129.0) Gecko/20100101 Firefox/129.0",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/128.0.0.0 Safari/537.36 Edg/128.0.0.0",
    ];

    public static IPAddress AddressOf(TenantView tenant, PersonView person) =>
        IPAddress.Parse($"{Networks[tenant.Theme % Networks.Length]}.{Place(tenant, person) + 20}");

    public static string BrowserOf(TenantView tenant, PersonView person) => Browsers[Place(tenant, person) % Browsers.Length];

    // The place in the association list, which is fixed: people do not change their desk when a row is added elsewhere.
    private static int Place(TenantView tenant, PersonView person)
    {
        for (int place = 0; place < tenant.People.Count; place++)
        {
            if (tenant.People[place].Id == person.Id)
            {
                return place;
            }
        }

        return tenant.People.Count;
    }
}
