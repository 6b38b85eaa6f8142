package org.preceptor.examples;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.preceptor.UnknownReferenceException;
import org.preceptor.json.PreceptorJson;
import org.preceptor.json.documents.Parsed;
import org.preceptor.pairing.Opening;
import org.preceptor.pairing.PairingProblem;
import org.preceptor.pairing.Place;
import org.preceptor.pairing.Trainee;
import org.preceptor.roster.Roster;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Messages;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Report;
import org.preceptor.rule.RuleCard;
import org.preceptor.rule.Severity;
import org.preceptor.rule.Source;

/** Reads the documents of one program strictly and keeps every problem of every document. */
final class Inbox {
    private static final RuleCard MISSING = RuleCard.builder()
            .id("tour.document-missing")
            .sentence("Every document of a program is there", "项目所需文件应齐全")
            .source(Source.local("Preceptor tour"))
            .message("there is no file {actual}", "缺少文件{actual}")
            .build();

    private static final RuleCard REFERENCE = RuleCard.builder()
            .id("tour.unknown-reference")
            .sentence("Whatever a document refers to is in the other documents", "文件所引用的内容应见于其他文件")
            .source(Source.local("Preceptor tour"))
            .message("no {kind} {actual} in the other documents", "其他文件中没有{kind} {actual}")
            .build();

    private final Path folder;
    private final List<Letter> letters = new ArrayList<>();

    Inbox(Path folder) {
        this.folder = folder;
    }

    /** A document and what is wrong with it. */
    record Letter(String file, Report report) {}

    <T> Optional<T> read(String name, Class<T> type) {
        return read(name, bytes -> PreceptorJson.strict().read(bytes, type));
    }

    <E> Optional<ImmutableList<E>> readAll(String name, Class<E> type) {
        return read(name, bytes -> PreceptorJson.strict().readAll(bytes, type));
    }

    private <T> Optional<T> read(String name, Function<byte[], Parsed<T>> reader) {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            refuse(name, Report.of(List.of(MISSING.error().actual(name).build())));
            return Optional.empty();
        }
        try {
            Parsed<T> parsed = reader.apply(Files.readAllBytes(file));
            refuse(name, parsed.report());
            return parsed.value();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds problems that only show when documents are held against each other, with their lines. */
    void refuse(String name, Report report) {
        if (!report.isClean()) {
            letters.add(new Letter(folder.getFileName() + "/" + name, located(folder.resolve(name), report)));
        }
    }

    private static Report located(Path file, Report report) {
        boolean known = report.findings().stream()
                .allMatch(finding -> finding.evidence().containsKey("line"));
        try {
            return known || !Files.isRegularFile(file)
                    ? report
                    : PreceptorJson.strict().locate(file, report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Resolves what stands at a place of one document against the others; says whether it leads somewhere. */
    boolean check(String name, Pointer place, Runnable resolution) {
        try {
            resolution.run();
            return true;
        } catch (UnknownReferenceException e) {
            refuse(
                    name,
                    Report.of(List.of(REFERENCE
                            .error()
                            .at(place)
                            .with("kind", e.label())
                            .actual(e.id())
                            .build())));
            return false;
        }
    }

    /** Looks up every person and hospital of a pairing problem in the roster. */
    void checkReferences(String name, PairingProblem problem, Roster roster) {
        for (Trainee trainee : problem.trainees()) {
            Pointer place = Pointer.of("trainees", trainee.id());
            check(name, place.child("id"), () -> roster.get(trainee.id()));
            trainee.home().ifPresent(home -> check(name, place.child("home"), () -> roster.get(home)));
        }
        for (Opening opening : problem.openings()) {
            Pointer place = Pointer.of("openings", opening.place());
            boolean coach = opening.place() instanceof Place.Mentor;
            if (opening.place() instanceof Place.Mentor mentor) {
                check(name, place.child("place"), () -> roster.get(mentor.id()));
            }
            opening.hospital()
                    .ifPresent(host -> check(name, place.child(coach ? "hospital" : "place"), () -> roster.get(host)));
        }
    }

    boolean hasErrors() {
        return letters.stream().anyMatch(letter -> letter.report().hasErrors());
    }

    /** One line per problem and language: file, line and column, pointer, sentence, code. */
    List<String> problems() {
        List<String> lines = new ArrayList<>();
        for (Letter letter : letters) {
            for (Finding finding : letter.report().findings()) {
                String place = letter.file() + ":" + number(finding, "line") + ":" + number(finding, "column");
                for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
                    lines.add(place + " " + Messages.in(locale).line(finding));
                }
            }
        }
        return lines;
    }

    int errors() {
        return (int) letters.stream()
                .flatMap(letter -> letter.report().findings().stream())
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
    }

    private static String number(Finding finding, String name) {
        return finding.evidence().get(name) instanceof Evidence.Count count ? Long.toString(count.value()) : "-";
    }
}
