package id.penghubung.focalpoint.ombudsman.compliance;

import id.penghubung.focalpoint.ombudsman.actions.Product;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Steps of an order, from its receipt on.
 *
 * @param due the last day, as first set
 */
record OrderHistory(
        UUID matterId,
        Product product,
        String agency,
        LocalDate issuedOn,
        ZonedDateTime receivedAt,
        LocalDate due,
        List<Step> steps) {

    sealed interface Step {}

    record Extended(LocalDate due) implements Step {}

    record Submitted(ZonedDateTime at) implements Step {}

    /** @param due another last day, or null if the day stays */
    record Returned(@Nullable LocalDate due) implements Step {}

    record Decided(String state) implements Step {}

    /** Generates the history of an order that was issued in the five years before a time. */
    static OrderHistory random(Random random, List<String> agencies, List<UUID> matters, ZonedDateTime now) {
        ZoneId zone = now.getZone();
        LocalDate issuedOn = now.toLocalDate().minusDays(random.nextInt(5 * 365));
        ZonedDateTime receivedAt = at(issuedOn.plusDays(random.nextInt(4)), random, zone);
        LocalDate due = receivedAt.toLocalDate().plusDays(1 + random.nextInt(60));
        return new OrderHistory(
                pick(random, matters),
                pick(random, List.of(Product.values())),
                pick(random, agencies),
                issuedOn,
                receivedAt,
                due,
                steps(random, receivedAt, due, now));
    }

    private static List<Step> steps(Random random, ZonedDateTime receivedAt, LocalDate firstDue, ZonedDateTime now) {
        List<Step> steps = new ArrayList<>();
        ZonedDateTime last = receivedAt;
        LocalDate due = firstDue;
        boolean submitted = false;
        while (steps.size() < 8) {
            ZonedDateTime at = nextTime(random, last, due);
            int choice = random.nextInt(20);
            if (at.isAfter(now) || choice == 0) {
                return steps;
            }
            if (choice == 1) {
                steps.add(new Decided(random.nextBoolean() ? "WITHDRAWN" : "NOT_CARRIED_OUT"));
                return steps;
            }
            if (!submitted && choice < 6) {
                due = later(due, at).plusDays(1 + random.nextInt(30));
                steps.add(new Extended(due));
            } else if (!submitted) {
                steps.add(new Submitted(at));
                submitted = true;
            } else if (choice < 8) {
                boolean over = at.toLocalDate().isAfter(due);
                LocalDate another =
                        over || random.nextBoolean() ? later(due, at).plusDays(random.nextInt(20)) : null;
                due = another == null ? due : another;
                steps.add(new Returned(another));
                submitted = false;
            } else {
                steps.add(new Decided(choice < 10 ? "NOT_CARRIED_OUT" : choice < 12 ? "PARTLY_ACCEPTED" : "ACCEPTED"));
                return steps;
            }
            last = at;
        }
        return steps;
    }

    /** A later time; one in five is the first or the last second around the end of the due day. */
    private static ZonedDateTime nextTime(Random random, ZonedDateTime last, LocalDate due) {
        ZonedDateTime midnight = due.plusDays(1).atStartOfDay(last.getZone());
        return switch (random.nextInt(10)) {
            case 0 -> midnight.isAfter(last) ? midnight : last;
            case 1 -> midnight.minusSeconds(1).isAfter(last) ? midnight.minusSeconds(1) : last;
            default -> last.plusDays(random.nextInt(40)).plusSeconds(random.nextInt(86_400));
        };
    }

    private static LocalDate later(LocalDate due, ZonedDateTime at) {
        return due.isAfter(at.toLocalDate()) ? due : at.toLocalDate();
    }

    private static ZonedDateTime at(LocalDate day, Random random, ZoneId zone) {
        return day.atTime(LocalTime.ofSecondOfDay(random.nextInt(86_400))).atZone(zone);
    }

    private static <T> T pick(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** The order as the application stores it after these steps: each change of the last day begins another deadline. */
    StoredOrders.Order stored() {
        String state = "ORDERED";
        ZonedDateTime submittedAt = null;
        List<LocalDate> dueDays = new ArrayList<>(List.of(due));
        for (Step step : steps) {
            switch (step) {
                case Extended extended -> dueDays.add(extended.due());
                case Submitted submission -> {
                    state = "SUBMITTED";
                    submittedAt = submission.at();
                }
                case Returned returned -> {
                    state = "RETURNED";
                    dueDays.add(returned.due() == null ? dueDays.getLast() : returned.due());
                }
                case Decided decided -> state = decided.state();
            }
        }
        return new StoredOrders.Order(
                UUID.randomUUID(),
                matterId,
                product,
                agency,
                issuedOn,
                receivedAt.toInstant(),
                state,
                submittedAt == null ? null : submittedAt.toInstant(),
                dueDays.stream()
                        .map(day -> day.plusDays(1)
                                .atStartOfDay(receivedAt.getZone())
                                .minusSeconds(1)
                                .toInstant())
                        .toList());
    }
}
