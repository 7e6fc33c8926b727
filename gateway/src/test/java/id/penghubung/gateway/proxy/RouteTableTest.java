package id.penghubung.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The route table is read from the configuration. An invalid one stops the start with a clear message. */
class RouteTableTest {

    @Test
    void shouldPreferTheLongestPrefixAndMatchWholeSegments() {
        RouteTable table = table(Map.of());

        assertThat(table.find("/v1/a"))
                .extracting(route -> route.upstream().name())
                .isEqualTo("one");
        assertThat(table.find("/v1/a/b/c"))
                .extracting(route -> route.upstream().name())
                .isEqualTo("two");
        assertThat(table.find("/v1/a/bc"))
                .extracting(route -> route.upstream().name())
                .isEqualTo("one");
        assertThat(table.find("/v1/ab")).isNull();
        assertThat(table.find("/v1")).isNull();
        assertThat(table.find("/v1/abcd/b/c")).isNull();
    }

    @Test
    void shouldNameAnUnknownService() {
        assertThatThrownBy(() -> table(Map.of("routes.x.prefixes", "/x", "routes.x.upstream", "nobody")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("The route /x leads to an unknown service: nobody");
    }

    @Test
    void shouldNameAnInvalidUrl() {
        assertThatThrownBy(() -> table(Map.of("upstreams.one.urls", "localhost:8081")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(
                        "The URL of one must look like http://host:port and have no path: localhost:8081");
    }

    @Test
    void shouldNameAnInvalidPrefix() {
        assertThatThrownBy(() -> table(Map.of("routes.a.prefixes", "v1/a")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("must begin with a slash and not end with one: v1/a");
    }

    private static RouteTable table(Map<String, String> overrides) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "upstreams.one.urls", "http://127.0.0.1:1",
                "upstreams.two.urls", "http://127.0.0.1:2/,https://two.example",
                "routes.a.prefixes", "/v1/a",
                "routes.a.upstream", "one",
                "routes.b.prefixes", "/v1/a/b",
                "routes.b.upstream", "two"));
        settings.putAll(overrides);
        Map<String, String> keys = new HashMap<>();
        settings.forEach((key, value) -> keys.put("penghubung.gateway." + key, value));
        ProxyConfig config = new SmallRyeConfigBuilder()
                .withConverter(io.quarkus.runtime.configuration.MemorySize.class, 100, new MemorySizeConverter())
                .withConverter(java.time.Duration.class, 100, new io.quarkus.runtime.configuration.DurationConverter())
                .withMapping(ProxyConfig.class)
                .withSources(new PropertiesConfigSource(keys, "test", 100))
                .build()
                .getConfigMapping(ProxyConfig.class);
        return new RouteTable(config, Clock.systemUTC());
    }
}
