package org.preceptor.standards;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.preceptor.MalformedValueException;
import org.preceptor.pairing.Opening;
import org.preceptor.pairing.Pairing;
import org.preceptor.roster.HospitalId;
import org.preceptor.roster.Region;
import org.preceptor.standards.AdmissionScore.Offer;
import org.preceptor.standards.OutcomeTable.Row;

/** Case rows that ask for an answer and not for findings. */
final class GivenTables {
    private static final OutcomeTable OUTCOMES = new OutcomeTable(new Row(90, 14), new Row(80, 12), new Row(60, 9));

    private GivenTables() {}

    static Optional<List<String>> answer(CaseRow row) {
        return switch (row.need("kind")) {
            case "band" ->
                one(() -> ResidencyStandards.outsideShare(row.need("edition"))
                        .of(
                                row.number("part").orElseThrow(),
                                row.number("whole").orElseThrow())
                        .english());
            case "score" ->
                one(() -> score(row.texts("marks").stream().map(BigDecimal::new).toList()));
            case "offers" -> answer(() -> offers(row));
            case "outcome" ->
                one(() -> OUTCOMES.of(
                                row.number("score").orElseThrow(),
                                row.number("core").orElseThrow())
                        .name());
            case "region" -> one(() -> Region.parse(row.need("region")).code());
            case "linked" -> answer(() -> linked(GivenPairs.linked(row)));
            default -> Optional.empty();
        };
    }

    private static String score(List<BigDecimal> marks) {
        return AdmissionScore.hubei2015()
                .of(marks.get(0), marks.get(1), marks.get(2))
                .toString();
    }

    private static List<String> offers(CaseRow row) {
        ImmutableMap<HospitalId, Offer> offers = row.texts("offers").stream()
                .map(text -> text.split(" "))
                .collect(ImmutableMap.toImmutableMap(w -> HospitalId.of(w[0]), w -> Offer.valueOf(w[1])));
        return AdmissionScore.accept(offers, HospitalId.of(row.need("accept"))).entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .toList();
    }

    private static List<String> linked(Pairing pairing) {
        Stream<String> told =
                pairing.problem().diagnostics().findings().stream().map(RuleCasesTest::line);
        Stream<String> placed = pairing.problem().openings().stream()
                .map(Opening::place)
                .sorted()
                .map(place -> place.toString().replace("host:", "") + ": "
                        + String.join(
                                " ",
                                pairing.traineesOf(place).stream()
                                        .map(Object::toString)
                                        .toList()));
        return Stream.concat(told, placed).toList();
    }

    private static Optional<List<String>> one(Supplier<String> asked) {
        return answer(() -> List.of(asked.get()));
    }

    private static Optional<List<String>> answer(Supplier<List<String>> asked) {
        try {
            return Optional.of(asked.get());
        } catch (MalformedValueException refused) {
            return Optional.of(List.of("refused " + refused.field() + " " + refused.value()));
        }
    }
}
