package org.preceptor.json.jackson2;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.Map;
import org.preceptor.json.documents.MapperValues;
import org.preceptor.json.shape.Shape;
import org.preceptor.json.text.Node;
import org.preceptor.json.text.Reading;
import org.preceptor.json.text.Tokens;
import org.preceptor.json.text.TreeReader;
import org.preceptor.rule.Report;

/**
 * Teaches one's own mapper the values of Preceptor, found by {@code findAndAddModules()}.
 *
 * <p>Values are read and written as in documents, without the envelope, and as strictly, whatever the mapper's settings.
 * What is wrong is thrown as a {@link ReportedMismatchException} that carries the whole report.
 */
public final class PreceptorModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    /** Makes the module. */
    public PreceptorModule() {
        super("preceptor", Version.unknownVersion());
        MapperValues.shapes().forEach(this::add);
    }

    @SuppressWarnings("unchecked")
    private <T> void add(Shape<T> shape) {
        addSerializer((Class<T>) shape.type(), new Writer<>(shape));
        addDeserializer((Class<T>) shape.type(), new Reader<>(shape));
    }

    private static final class Reader<T> extends JsonDeserializer<T> {
        private final Shape<T> shape;

        Reader(Shape<T> shape) {
            this.shape = shape;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            Reading in = new Reading(false);
            try {
                ParserTokens tokens = new ParserTokens(parser);
                Node tree = TreeReader.read(tokens.current(), tokens, in);
                T value = tree == null ? null : shape.read(tree, in);
                if (value != null && in.errors() == 0) {
                    return value;
                }
            } catch (Tokens.Broken e) {
                throw e.getCause() instanceof IOException own ? own : new IOException(e);
            }
            Report report = in.report(null);
            throw new ReportedMismatchException(parser, shape.type(), report);
        }
    }

    private static final class Writer<T> extends JsonSerializer<T> {
        private final Shape<T> shape;

        Writer(Shape<T> shape) {
            this.shape = shape;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider context) throws IOException {
            write(shape.write(value), out);
        }

        private static void write(Node node, JsonGenerator out) throws IOException {
            if (node instanceof Node.Obj object) {
                out.writeStartObject();
                for (Map.Entry<String, Node> member : object.members().entrySet()) {
                    out.writeFieldName(member.getKey());
                    write(member.getValue(), out);
                }
                out.writeEndObject();
            } else if (node instanceof Node.Arr array) {
                out.writeStartArray();
                for (Node element : array.elements()) {
                    write(element, out);
                }
                out.writeEndArray();
            } else if (node instanceof Node.Text text) {
                out.writeString(text.value());
            } else if (node instanceof Node.Num number) {
                out.writeNumber(Long.parseLong(number.digits()));
            } else {
                out.writeBoolean(((Node.Bool) node).value());
            }
        }
    }
}
