package id.penghubung.quality.standards.catalogue;

import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds services with a standard in force, by unit and by words of their name and product. */
@ApplicationScoped
class Catalogue {

    private static final int MAX_LENGTH = 100;

    private final CatalogueTable table;

    Catalogue(CatalogueTable table) {
        this.table = table;
    }

    /** @throws ProblemException 400 for a word that is too long */
    Page<CatalogueEntry> page(@Nullable String unitCode, @Nullable String word, Optional<Cursor> after, int limit) {
        String code = after.map(cursor -> cursor.text(0)).orElse("");
        return Page.of(
                table.page(unitCode, query(word), code, limit),
                limit,
                entry -> Cursor.at(entry.code()),
                entry -> entry);
    }

    /** @throws ProblemException 404 if there is no such service, or no standard of it is in force */
    PublishedStandard get(String serviceCode) {
        return table.find(serviceCode).orElseThrow(ProblemException::notFound);
    }

    /**
     * Returns the text search query for words of a client: all of them must occur, each at least as the beginning of a word. Signs that
     * have a meaning in a query are left out.
     */
    static @Nullable String query(@Nullable String word) {
        if (word == null || word.isBlank()) {
            return null;
        }
        if (word.length() > MAX_LENGTH) {
            throw ProblemException.invalid(
                    new FieldError("?word", Text.of("paling panjang 100 huruf", "must have at most 100 characters")));
        }
        String query = Arrays.stream(word.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(part -> !part.isEmpty())
                .map(part -> part + ":*")
                .collect(Collectors.joining(" & "));
        return query.isEmpty() ? null : query;
    }
}
