package id.penghubung.benchmarks.growth;

import java.time.Instant;

/**
 * The complaints to load, as a table that has the same rows in each database: every value follows from the number of the
 * complaint. Half of them are open and were submitted in the last four days, so that none of their deadlines is over; one
 * in twenty of these waits in the triage queue, and of the others the agency has acknowledged half. The rest were answered
 * after two days each, and are spread over two years. Of those that are verified and not confidential, a quarter of the open ones
 * and an eighth of the others are cleared for the public. {@link ComplaintTexts} has their texts and places.
 *
 * @param from number of the first complaint of this load
 * @param count number of complaints of this load
 * @param now time of this load
 */
record ComplaintRows(ReferenceData reference, int from, int count, Instant now) {

    /** Number of days before today on which the oldest complaint was submitted. */
    static final int DAYS = 730;

    private static final String ALPHABET = "23456789ACFHJKMNPRTVWXY";
    private static final int RANDOM_CHARACTERS = 11;
    private static final int GROUP = 4;

    /** Spreads consecutive numbers over all tracking numbers; it has no factor in common with their number. */
    private static final long FACTOR = 733_007_751L;

    /** 23<sup>11</sup>: the number of tracking numbers. */
    private static final long TRACKING_NUMBERS = 952_809_757_913_927L;

    private static final String ROWS = """
            create temp table loaded on commit drop as
            with numbered as (
                select n, n %% 2 = 0 as open, n / 2 as pair, hashint8(n) & 2147483647 as spread,
                       (n - %4$d)::double precision / %5$d as progress
                from generate_series(%1$d::bigint, %2$d::bigint) as n),
            described as (
                select n, open, pair, spread, open and spread %% 20 = 0 as triage,
                       case when open then spread / 20 %% 2 = 0 else false end as acknowledged,
                       date_trunc('second', timestamptz '%3$s'
                           - case when open then interval '4 days' else interval '730 days' end
                           + progress * (case when open then interval '4 days' else interval '725 days' end)
                           - interval '2 minutes') as submitted_at
                from numbered),
            drawn as materialized (
                select described.*, n %% 11 = 0 as confidential, %10$s from described)
            select n, open, drawn.triage, not drawn.triage and (acknowledged or not open) as acted,
                   pg_temp.id_at(submitted_at, 'complaint' || n) as id,
                   submitted_at,
                   submitted_at + interval '1 second' as decided_at,
                   submitted_at + case when open then interval '1 minute' else interval '2 days' end as acted_at,
                   %9$s as tracking_number,
                   %11$s as title,
                   %12$s as description,
                   category_code, district_code, %13$s as address,
                   %14$s as latitude,
                   %15$s as longitude,
                   n %% 3 = 0 or n %% 7 = 0 as anonymous, confidential, n %% 3 > 0 as with_account,
                   not drawn.triage and not confidential and spread %% case when open then 4 else 8 end = 1 as published,
                   rule_id, rule_version, agency_code, agency_name,
                   format('Kategori “%%s” (%%s), lokasi wilayah %%s. Menurut aturan %%s versi %%s, ', category_name_id,
                          category_code, district_code, category_code, rule_version)
                       || case when drawn.triage then 'instansi untuk kategori ini diputuskan oleh koordinator.'
                               else 'kategori ini ditangani oleh ' || agency_name || '.' end as explanation_id,
                   format('Category “%%s” (%%s), located in district %%s. By rule %%s, version %%s, ', category_name_en,
                          category_code, district_code, category_code, rule_version)
                       || case when drawn.triage then 'the coordinator decides which agency handles this category.'
                               else 'this category is handled by ' || agency_name || '.' end as explanation_en,
                   case when drawn.triage then 'IN_TRIAGE' when not open then 'RESPONDED'
                        when acknowledged then 'IN_PROGRESS' else 'FORWARDED' end as status,
                   five, (five + time '23:59:59')::timestamptz as five_at,
                   fourteen, (fourteen + time '23:59:59')::timestamptz as fourteen_at,
                   'Lubang sudah ditambal dan jalan dapat dilalui kembali.' as answer
            from drawn
            join route on route.triage = drawn.triage
                and route.number = case when drawn.triage then pair / 20 %% %7$d else pair %% %6$d end
            join district on district.number = spread / 40 %% %8$d
            join due on due.start = (submitted_at + interval '1 second')::date
            order by n;
            analyze loaded
            """;

    /** SQL that creates the table {@code loaded} with a part of the complaints, until the end of the transaction. */
    String part(int first, int last) {
        return ROWS.formatted(
                first,
                last,
                now,
                from,
                count,
                reference.agencyRoutes(),
                reference.triageRoutes(),
                reference.districts(),
                trackingNumber(),
                ComplaintTexts.drawnNames(),
                ComplaintTexts.title(count),
                ComplaintTexts.description(),
                ComplaintTexts.address(),
                ComplaintTexts.latitude("district.number"),
                ComplaintTexts.longitude("district.number"));
    }

    /** Expression for a tracking number with its check character, as in complaints-service's {@code TrackingNumber}. */
    private static String trackingNumber() {
        long place = 1;
        StringBuilder sum = new StringBuilder("0");
        StringBuilder text = new StringBuilder("''");
        for (int i = 0; i < RANDOM_CHARACTERS; i++) {
            String digit = "(n * %d %% %d / %d %% %d)".formatted(FACTOR, TRACKING_NUMBERS, place, ALPHABET.length());
            sum.append(" + ").append(i + 2).append(" * ").append(digit);
            text.append(i > 0 && i % GROUP == 0 ? " || '-'" : "").append(" || ").append(character(digit));
            place *= ALPHABET.length();
        }
        String check = "(%1$d - (%2$s) %% %1$d) %% %1$d".formatted(ALPHABET.length(), sum);
        return text + " || " + character(check);
    }

    private static String character(String digit) {
        return "substr('%s', (%s)::int + 1, 1)".formatted(ALPHABET, digit);
    }
}
