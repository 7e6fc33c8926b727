package id.penghubung.kit.runtime;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;

/** Deserializes text of a JSON body, and rejects text that is not {@linkplain StorableText storable}. */
final class StorableTextDeserializer extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1L;

    StorableTextDeserializer() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = StringDeserializer.instance.deserialize(parser, context);
        if (text != null && !StorableText.isStorable(text)) {
            return (String) context.handleWeirdStringValue(String.class, "text with NUL", "contains NUL");
        }
        return text;
    }
}
