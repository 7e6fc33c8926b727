package id.penghubung.localstack.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class SharedBackendsIT {

    private static final TopicPartition DIRECTORY = new TopicPartition("penghubung.directory.v1", 0);

    @Test
    void shouldKeepCommittedDataWhenPostgresqlIsKilled() throws SQLException {
        var settings = TestBackends.forDatabase("keeps");
        execute(settings, "create table promise (word text)", "insert into promise values ('kept')");

        TestBackends.killPostgres();
        TestBackends.startPostgres();

        assertThat(read(settings, "select word from promise")).isEqualTo("kept");
    }

    @Test
    void shouldRunWithDurabilityEnabled() throws SQLException {
        var settings = TestBackends.forDatabase("safety");

        assertThat(List.of(
                        read(settings, "show fsync"),
                        read(settings, "show synchronous_commit"),
                        read(settings, "show full_page_writes")))
                .containsOnly("on");
        assertThat(read(settings, "show server_version")).isEqualTo("18.6");
    }

    @Test
    void shouldCreateAnEmptyDatabaseEachTime() throws SQLException {
        execute(TestBackends.forDatabase("fresh"), "create table leftover (word text)");

        var settings = TestBackends.forDatabase("fresh");

        assertThat(read(settings, "select count(*) from pg_tables where tablename = 'leftover'"))
                .isEqualTo("0");
    }

    @Test
    void shouldKeepRecordsAndPortWhenKafkaIsStoppedOrKilled() throws Exception {
        var address = TestBackends.bootstrapServers();
        send("before the stop");

        TestBackends.stopKafka();
        TestBackends.startKafka();
        send("before the kill");
        TestBackends.killKafka();
        TestBackends.startKafka();

        assertThat(TestBackends.bootstrapServers()).isEqualTo(address);
        assertThat(received(2)).containsExactly("before the stop", "before the kill");
    }

    private static void send(String value) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", TestBackends.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(DIRECTORY.topic(), value, value)).get(60, TimeUnit.SECONDS);
        }
    }

    private static List<String> received(int atLeast) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", TestBackends.bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(List.of(DIRECTORY));
            consumer.seekToBeginning(List.of(DIRECTORY));
            var values = new java.util.ArrayList<String>();
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
                return values.size() >= atLeast;
            });
            return values;
        }
    }

    private static void execute(Map<String, String> settings, String... statements) throws SQLException {
        try (var connection = connect(settings);
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String read(Map<String, String> settings, String query) throws SQLException {
        try (var connection = connect(settings);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static java.sql.Connection connect(Map<String, String> settings) throws SQLException {
        return DriverManager.getConnection(
                settings.get("quarkus.datasource.jdbc.url"),
                settings.get("quarkus.datasource.username"),
                settings.get("quarkus.datasource.password"));
    }
}
