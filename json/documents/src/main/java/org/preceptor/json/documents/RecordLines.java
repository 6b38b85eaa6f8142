package org.preceptor.json.documents;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterators;
import java.util.function.Consumer;
import org.preceptor.Label;
import org.preceptor.json.shape.Shape;
import org.preceptor.json.text.Limits;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Messages;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Report;

/** Reads one frame after the other. */
final class RecordLines<E> extends Spliterators.AbstractSpliterator<Line<E>> {
    private static final ImmutableList<String> PLACE = ImmutableList.of("line", "column", "offset");

    private final DocumentCodec codec;
    private final Shape<E> shape;
    private final LineFrames frames;
    private long records;
    private boolean finished;

    RecordLines(DocumentCodec codec, Shape<E> shape, LineFrames frames) {
        super(Long.MAX_VALUE, ORDERED | NONNULL);
        this.codec = codec;
        this.shape = shape;
        this.frames = frames;
    }

    @Override
    public boolean tryAdvance(Consumer<? super Line<E>> action) {
        try {
            LineFrames.Frame frame = finished ? null : frames.next();
            if (frame != null) {
                action.accept(line(frame));
            }
            return frame != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Line<E> line(LineFrames.Frame frame) {
        if (frame.isBlank()) {
            return refused(frame, LineRules.BLANK.warning());
        }
        long record = records++;
        if (frame.isTooLong()) {
            return refused(
                    frame, LineRules.TOO_LONG.error().at(Pointer.of(record)).with("limit", Limits.LINE));
        }
        Parsed<E> parsed = codec.readRecord(frame.json(), shape);
        if (parsed.report().isClean()) {
            return new Line<>(frame.number(), parsed.value(), parsed.report());
        }
        Pointer place = Pointer.of(record);
        if (parsed.isValid()) {
            return new Line<>(frame.number(), parsed.value(), moved(parsed.report(), frame, place));
        }
        if (record == 0 && startsArray(frame.json())) {
            finished = true;
            return refused(frame, LineRules.ARRAY.error().at(place));
        }
        return new Line<>(frame.number(), Optional.empty(), broken(moved(parsed.report(), frame, place), place));
    }

    private static <E> Line<E> refused(LineFrames.Frame frame, Finding.Draft draft) {
        Finding finding = draft.with("line", frame.number())
                .with("column", 1)
                .with("offset", frame.offset())
                .build();
        return new Line<>(frame.number(), Optional.empty(), Report.of(ImmutableList.of(finding)));
    }

    private static Report broken(Report problems, Pointer place) {
        Finding first = problems.errors().get(0);
        Finding.Draft draft = LineRules.LINE
                .error()
                .at(place)
                .with("problem", problem(first, problems.errors().size() - 1));
        PLACE.forEach(
                name -> draft.with(name, Objects.requireNonNull(first.evidence().get(name))));
        problems.findings().forEach(draft::because);
        return Report.of(ImmutableList.of(draft.build()));
    }

    private static Label problem(Finding first, int more) {
        Label words = Label.of(
                Messages.in(Locale.ENGLISH).render(first),
                Messages.in(Locale.SIMPLIFIED_CHINESE).render(first));
        return more == 0
                ? words
                : Label.of(words.english() + " (and " + more + " more)", words.chinese() + "（另有" + more + "处）");
    }

    /** Counts lines and bytes from the start of the file, and pointers from the first record. */
    private static Report moved(Report report, LineFrames.Frame frame, Pointer place) {
        List<Finding> moved = new ArrayList<>();
        for (Finding finding : report.findings()) {
            Map<String, Evidence> evidence = new LinkedHashMap<>(finding.evidence());
            evidence.put("line", Evidence.of(frame.number()));
            evidence.putIfAbsent("column", Evidence.of(1));
            long offset = evidence.get("offset") instanceof Evidence.Count count ? count.value() : 0;
            evidence.put("offset", Evidence.of(frame.offset() + offset));
            moved.add(Finding.builder().from(finding).evidence(evidence).build().under(place));
        }
        return Report.of(moved);
    }

    private static boolean startsArray(byte[] json) {
        return new String(json, 0, Math.min(json.length, 64), StandardCharsets.UTF_8)
                .strip()
                .startsWith("[");
    }
}
