package id.penghubung.quality.surveys;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;

/**
 * Pages for respondents, one style for the single-use links of all features. Each page carries its style, which the policy of the page
 * allows by its hash; nothing else is loaded or run.
 */
public interface RespondentPages {

    /** Returns a page; {@code style} is added to the values of its template. */
    Response page(int status, TemplateInstance page);

    /**
     * Returns a page that only says something.
     *
     * @param about name of the feature in Indonesian, for the title
     * @param next address of the page that follows; empty for none
     */
    Response message(MessagePage shown, String about, String next);
}
