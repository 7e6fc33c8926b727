package id.penghubung.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.localstack.host.Checkout;
import id.penghubung.localstack.keycloak.DemoRealm;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StackSummaryTest {

    @Test
    void shouldShowAddressesAndDemoAccounts() {
        var config = StackConfig.standard(Path.of("data")).withPort(Part.GATEWAY, 9080);

        var text = new StackSummary(config, new DemoRealm(Checkout.find()).accounts()).text();

        assertThat(text)
                .contains(
                        "http://localhost:9080/docs", "http://localhost:8180/admin", "127.0.0.1:5433", "127.0.0.1:9092")
                .contains("reporter2", "coordinator", "inspector", "secretary", "ombudsman", "kec-tenggarong")
                .contains("each of the 61 agencies");
    }

    @Test
    void shouldNotMentionPartsThatDoNotRun() {
        var config = StackConfig.standard(Path.of("data")).withOnly(Set.of(Part.KAFKA));

        var text = new StackSummary(config, new DemoRealm(Checkout.find()).accounts()).text();

        assertThat(text).contains("Kafka").doesNotContain("Keycloak", "PostgreSQL", "API", "reporter");
    }
}
