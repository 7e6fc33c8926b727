package id.penghubung.routing.history;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Past decisions as CSV in UTF-8 (RFC 4180). The first row names the columns {@code text}, {@code agency} and {@code decidedAt},
 * and {@code category} and {@code district} if they are known; other columns are ignored. The first row is bounded ({@link CsvHeader}).
 */
final class CsvLines implements HistoryLines {

    private static final Set<String> REQUIRED = Set.of("text", "agency", "decidedAt");

    private static final CsvMapper CSV = CsvMapper.builder(CsvFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(2 * HistoryCheck.MAX_TEXT_LENGTH)
                            .build())
                    // What follows an unreadable row is read to its end.
                    .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                    .build())
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES, CsvParser.Feature.IGNORE_TRAILING_UNMAPPABLE)
            .build();

    private final InputStream body;
    private @Nullable MappingIterator<Map<String, String>> rows;
    private long number;

    CsvLines(InputStream body) {
        this.body = body;
    }

    @Override
    public @Nullable HistoryLine next() throws InvalidLineException, UnreadableRestException, IOException {
        number++;
        try {
            MappingIterator<Map<String, String>> open = rows == null ? open() : rows;
            return open.hasNextValue() ? read(open.nextValue()) : null;
        } catch (JacksonException malformed) {
            throw new UnreadableRestException(new InvalidLineException(
                    "",
                    "bukan CSV yang dapat dibaca, atau isian terlalu panjang; baris ini dan sesudahnya tidak dibaca",
                    "is not readable CSV, or has a cell that is too long; this row and those after it were not read"));
        } catch (CharConversionException otherEncoding) {
            throw new UnreadableRestException(new InvalidLineException(
                    "",
                    "bukan UTF-8; baris ini dan sesudahnya tidak dibaca",
                    "is not UTF-8; this row and those after it were not read"));
        }
    }

    private MappingIterator<Map<String, String>> open() throws UnreadableRestException, IOException {
        MappingIterator<Map<String, String>> opened = CSV.readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(CsvHeader.checked(body));
        rows = opened;
        opened.hasNextValue();
        CsvSchema header = (CsvSchema) opened.getParserSchema();
        for (String column : REQUIRED) {
            if (header.column(column) == null) {
                throw new UnreadableRestException(new InvalidLineException(
                        column, "kolom ini tidak ada di baris pertama", "is missing in the first row"));
            }
        }
        number++;
        return opened;
    }

    private static HistoryLine read(Map<String, String> row) throws InvalidLineException {
        return new HistoryLine(
                row.get("text"),
                row.get("category"),
                row.get("district"),
                row.get("agency"),
                time(row.get("decidedAt")));
    }

    private static @Nullable Instant time(@Nullable String cell) throws InvalidLineException {
        if (cell == null || cell.isBlank()) {
            return null;
        }
        try {
            return Instant.parse(cell.strip());
        } catch (DateTimeException malformed) {
            throw new InvalidLineException(
                    "decidedAt",
                    "harus waktu seperti 2025-03-10T02:15:30Z",
                    "must be a time such as 2025-03-10T02:15:30Z");
        }
    }

    @Override
    public long number() {
        return number;
    }
}
