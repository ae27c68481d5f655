package fr.hemicycle.platform.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import fr.hemicycle.platform.limit.LimitSettings;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A number is not a text: an amount sent as a JSON number has already lost what it may have been, so it is refused. A date or
 * an instant has a year of four digits: others are slips, and the database knows fewer years than Java. A text holds what a database
 * keeps: JSON can write a NUL and half of a surrogate pair. It is kept composed (Unicode NFC), so that what reads alike is equal.
 * How deep, how many and how long is limited here, before anything is made of it (see LimitSettings).
 */
@Singleton
public class StrictJson implements ObjectMapperCustomizer {

    private final LimitSettings limits;

    StrictJson(LimitSettings limits) {
        this.limits = limits;
    }

    /** After the framework has registered its own reading of dates, so that ours is asked first. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.jsonDepth())
                        .build());
        // Of two values of one name no reader can know which one was meant, and another reader may take the other.
        mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        mapper.coercionConfigFor(LogicalType.Integer)
                .setCoercion(CoercionInputShape.String, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
        mapper.coercionConfigFor(LogicalType.Enum).setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
        mapper.registerModule(new SimpleModule("strict values")
                .addDeserializer(LocalDate.class, new DateOfFourDigits())
                .addDeserializer(Instant.class, new InstantOfFourDigits())
                .addDeserializer(String.class, new StorableText(limits.jsonText()))
                .addAbstractTypeMapping(List.class, ShortList.class)
                .addValueInstantiator(ShortList.class, new ShortLists(limits.jsonItems())));
    }

    /** Asks the usual reading: one that extends it is replaced by it, for each property, without a word. */
    private static final class DateOfFourDigits extends StdScalarDeserializer<LocalDate> {

        private static final long serialVersionUID = 1;

        DateOfFourDigits() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            LocalDate date = LocalDateDeserializer.INSTANCE.deserialize(parser, context);
            if (date != null && (date.getYear() < 1000 || date.getYear() > 9999)) {
                throw JsonMappingException.from(parser, "the year must have four digits");
            }
            return date;
        }
    }

    private static final class InstantOfFourDigits extends StdScalarDeserializer<Instant> {

        private static final long serialVersionUID = 1;
        private static final Instant MIN = Instant.parse("1000-01-01T00:00:00Z");
        private static final Instant MAX = Instant.parse("9999-12-31T00:00:00Z");

        InstantOfFourDigits() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            Instant instant = InstantDeserializer.INSTANT.deserialize(parser, context);
            if (instant != null && (instant.isBefore(MIN) || instant.isAfter(MAX))) {
                throw JsonMappingException.from(parser, "the year must have four digits");
            }
            return instant;
        }
    }

    private static final class StorableText extends StringDeserializer {

        private static final long serialVersionUID = 1;

        private final int charactersMax;

        StorableText(int charactersMax) {
            this.charactersMax = charactersMax;
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = super.deserialize(parser, context);
            if (text == null) {
                return text;
            }
            if (text.length() > charactersMax) {
                throw JsonMappingException.from(parser, "more than " + charactersMax + " characters");
            }
            if (text.indexOf(0) >= 0 || !UTF_8.newEncoder().canEncode(text)) {
                throw JsonMappingException.from(parser, "holds a character that no text has");
            }
            return Normalizer.normalize(text, Normalizer.Form.NFC);
        }
    }

    /** Jackson names the place of what is thrown while it adds. */
    static final class ShortList<E> extends ArrayList<E> {

        private static final long serialVersionUID = 1;

        private final int itemsMax;

        ShortList(int itemsMax) {
            this.itemsMax = itemsMax;
        }

        @Override
        public boolean add(E item) {
            if (size() >= itemsMax) {
                throw new IllegalArgumentException("more than " + itemsMax + " items");
            }
            return super.add(item);
        }
    }

    private static final class ShortLists extends ValueInstantiator.Base {

        private final int itemsMax;

        ShortLists(int itemsMax) {
            super(ShortList.class);
            this.itemsMax = itemsMax;
        }

        @Override
        public boolean canInstantiate() {
            return true;
        }

        @Override
        public boolean canCreateUsingDefault() {
            return true;
        }

        @Override
        public Object createUsingDefault(DeserializationContext context) {
            return new ShortList<Object>(itemsMax);
        }
    }
}
