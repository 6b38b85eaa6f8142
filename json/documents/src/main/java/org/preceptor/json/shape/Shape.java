package org.preceptor.json.shape;

import java.time.DateTimeException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.preceptor.Label;
import org.preceptor.MalformedValueException;
import org.preceptor.UnknownReferenceException;
import org.preceptor.json.text.Node;
import org.preceptor.json.text.Reading;

/**
 * How values of one type look as JSON: read strictly, write, describe as JSON Schema.
 *
 * <p>Reading never throws: it reports to the {@link Reading} and gives {@code null} when no value can be made.
 *
 * @param <T> the type of the values
 */
public abstract class Shape<T> {
    /** What the JDK's own arithmetic says in English only. */
    private static final Label BEYOND = Label.of("leads beyond the calendar or what can be counted", "超出日历或可计数的范围");

    private final Class<?> type;

    Shape(Class<?> type) {
        this.type = type;
    }

    /**
     * Shapes a type with named members.
     *
     * <pre>{@code
     * static final Shape<Source> SOURCE = Shape.object(Source.class, it -> {
     *     var authority = it.required("authority", TEXT, Source::authority);
     *     var document = it.required("document", TEXT, Source::document);
     *     return in -> Source.of(in.get(authority), in.get(document));
     * });
     * }</pre>
     *
     * @param <T> the type
     * @param type its class
     * @param body declares the members, in the order written, and returns how a value is made of them
     * @return the shape
     */
    public static <T> Shape<T> object(Class<T> type, Function<Members<T>, Maker<T>> body) {
        return new ObjectShape<>(type, body);
    }

    /**
     * Refers to a shape that is declared later or contains itself.
     *
     * @param <T> the type
     * @param type its class
     * @param shape gives the shape when it is needed
     * @return a stand-in
     */
    public static <T> Shape<T> lazy(Class<T> type, Supplier<Shape<T>> shape) {
        return new Shape<>(type) {
            @Override
            @Nullable
            T readValue(Node node, Reading in) {
                return shape.get().readValue(node, in);
            }

            @Override
            public Node write(T value) {
                return shape.get().write(value);
            }

            @Override
            Label expected() {
                return shape.get().expected();
            }

            @Override
            Node schema(Schema schema) {
                return shape.get().schema(schema);
            }
        };
    }

    /**
     * Shapes a type as another type's values look, converting on the way.
     *
     * @param <U> the new type
     * @param to its class
     * @param make makes a value; a malformed one is reported at this place
     * @param take takes it apart
     * @return the shape
     */
    public <U> Shape<U> as(Class<U> to, Function<? super T, ? extends U> make, Function<? super U, ? extends T> take) {
        Shape<T> from = this;
        return new Shape<>(to) {
            @Override
            @Nullable
            U readValue(Node node, Reading in) {
                T value = from.readValue(node, in);
                try {
                    return value == null ? null : make.apply(value);
                } catch (RuntimeException e) {
                    refused(e, in);
                    return null;
                }
            }

            @Override
            public Node write(U value) {
                return from.write(take.apply(value));
            }

            @Override
            Label expected() {
                return from.expected();
            }

            @Override
            Node schema(Schema schema) {
                return from.schema(schema);
            }
        };
    }

    /** {@return the class of the values} */
    public final Class<?> type() {
        return type;
    }

    /**
     * Reads a value.
     *
     * @param node its tree
     * @param in where problems are reported
     * @return the value; {@code null} when a problem was reported
     */
    public final @Nullable T read(Node node, Reading in) {
        return node instanceof Node.Null ? mistyped(node, in) : readValue(node, in);
    }

    /**
     * Writes a value.
     *
     * @param value the value
     * @return its tree
     */
    public abstract Node write(T value);

    abstract @Nullable T readValue(Node node, Reading in);

    abstract Label expected();

    abstract Node schema(Schema schema);

    final @Nullable T mistyped(Node node, Reading in) {
        Shapes.mistyped(node, expected(), in);
        return null;
    }

    /** Reports why the domain refused to make a value at this place. */
    static void refused(RuntimeException reason, Reading in) {
        if (reason instanceof MalformedValueException e) {
            in.error(ShapeRules.REFUSED).with("reason", excerpt(e.label())).actual(excerpt(e.value()));
        } else if (reason instanceof UnknownReferenceException e) {
            in.error(ShapeRules.REFERENCE).with("kind", e.label()).actual(excerpt(e.id()));
        } else if (reason instanceof ArithmeticException || reason instanceof DateTimeException) {
            in.error(ShapeRules.REFUSED).with("reason", BEYOND).actual("");
        } else if (reason instanceof IllegalArgumentException || reason instanceof IllegalStateException) {
            in.error(ShapeRules.REFUSED)
                    .with("reason", reason(String.valueOf(reason.getMessage())))
                    .actual("");
        } else {
            throw reason;
        }
    }

    private static Label reason(String reason) {
        return excerpt(new MalformedValueException("", "", reason).label());
    }

    private static Label excerpt(Label words) {
        return Label.of(excerpt(words.english()), excerpt(words.chinese()));
    }

    static String excerpt(String text) {
        int length = text.codePointCount(0, text.length());
        String start = length <= 60 ? text : text.substring(0, text.offsetByCodePoints(0, 60)) + "…";
        StringBuilder visible = new StringBuilder();
        start.codePoints().forEach(c -> {
            if (isHidden(c)) {
                visible.append(String.format("\\u%04X", c));
            } else {
                visible.appendCodePoint(c);
            }
        });
        return visible.toString();
    }

    static boolean isHidden(int c) {
        int kind = Character.getType(c);
        return kind == Character.CONTROL || kind == Character.FORMAT || kind == Character.SURROGATE;
    }

    static Label describe(Node node) {
        if (node instanceof Node.Obj) {
            return Label.of("an object", "对象");
        } else if (node instanceof Node.Arr) {
            return Label.of("an array", "数组");
        } else if (node instanceof Node.Text text) {
            return text.value().isEmpty()
                    ? Label.of("empty text", "空文本")
                    : Label.of("text \"" + excerpt(text.value()) + "\"", "文本\"" + excerpt(text.value()) + "\"");
        } else if (node instanceof Node.Num number) {
            return Label.of("the number " + number.digits(), "数字" + number.digits());
        } else if (node instanceof Node.Bool bool) {
            return Label.same(String.valueOf(bool.value()));
        }
        return Label.same("null");
    }
}
