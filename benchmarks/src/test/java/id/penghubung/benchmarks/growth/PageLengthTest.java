package id.penghubung.benchmarks.growth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageLengthTest {

    @Test
    void shouldCountTheEntriesOfAPageAndNotWhatTheyContain() {
        String page = """
                {"items": [{"id": "a", "reasons": {"sharedWords": ["lubang", "jalan"]}}, {"id": "b"}], "next": null}
                """;

        assertThat(PageLength.entries(page.getBytes(UTF_8))).hasValue(2);
    }

    @Test
    void shouldTellAnEmptyPageFromAReplyThatIsNoPage() {
        assertThat(PageLength.entries("{\"items\":[],\"complete\":true}".getBytes(UTF_8)))
                .hasValue(0);
        assertThat(PageLength.entries("{\"id\":\"a\"}".getBytes(UTF_8))).isEmpty();
    }
}
