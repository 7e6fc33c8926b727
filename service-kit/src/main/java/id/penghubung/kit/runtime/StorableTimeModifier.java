package id.penghubung.kit.runtime;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Rejects days and times of a JSON body outside the years 1 to 9999: {@code +1000000000-12-31T23:59:59Z} is a valid instant
 * that neither the database can store nor a calculation in a time zone can reach. A modifier applies to the deserializers of
 * all modules, whereas those of a module registered here would lose to those that the platform registers later.
 */
final class StorableTimeModifier extends BeanDeserializerModifier {

    private static final long serialVersionUID = 1L;

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate END = LocalDate.of(10_000, 1, 1);

    @Override
    public JsonDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription description, JsonDeserializer<?> deserializer) {
        Class<?> type = description.getBeanClass();
        return type == Instant.class || type == LocalDate.class ? new Checked(deserializer) : deserializer;
    }

    private static final class Checked extends DelegatingDeserializer {

        private static final long serialVersionUID = 1L;

        private Checked(JsonDeserializer<?> delegate) {
            super(delegate);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> delegate) {
            return new Checked(delegate);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = parser.getText();
            try {
                Object value = super.deserialize(parser, context);
                if (isStorable(value)) {
                    return value;
                }
            } catch (DateTimeException | ArithmeticException tooLargeForTime) {
                // A number of seconds that no instant can be.
            }
            return context.handleWeirdStringValue(_valueClass, text, "outside the years 1 to 9999");
        }

        private static boolean isStorable(Object value) {
            return switch (value) {
                case LocalDate day -> !day.isBefore(FIRST) && day.isBefore(END);
                case Instant at -> !at.isBefore(start(FIRST)) && at.isBefore(start(END));
                case null, default -> true;
            };
        }

        private static Instant start(LocalDate day) {
            return day.atStartOfDay(ZoneOffset.UTC).toInstant();
        }
    }
}
