package org.preceptor.examples;

import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import com.google.common.collect.ImmutableMap;
import j2html.tags.DomContent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.preceptor.Label;
import org.preceptor.pairing.Place;
import org.preceptor.roster.Hospital;
import org.preceptor.roster.HospitalId;
import org.preceptor.roster.PersonId;
import org.preceptor.roster.Physician;
import org.preceptor.roster.Roster;

/** What the people, hospitals and disciplines of the documents are called: documents hold ids, pages show names. */
record Names(Roster roster) {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern ID = Pattern.compile(
            "(?:mentor|host|discipline):[\\w-]+(?:#[a-z-]+)?|[A-Z]+(?:-[A-Z]+)?-?\\d+(?:-\\d+)*|[a-z]+(?:-[a-z]+)*");
    private static final ImmutableMap<String, Label> DISCIPLINES = ImmutableMap.<String, Label>builder()
            .put("anaesthesiology", Label.of("Anaesthesiology", "麻醉科"))
            .put("cardiology", Label.of("Cardiology", "心内科"))
            .put("dermatology", Label.of("Dermatology", "皮肤科"))
            .put("emergency-medicine", Label.of("Emergency medicine", "急诊科"))
            .put("endocrinology", Label.of("Endocrinology", "内分泌科"))
            .put("gastroenterology", Label.of("Gastroenterology", "消化内科"))
            .put("general-surgery", Label.of("General surgery", "普通外科"))
            .put("intensive-care", Label.of("Intensive care", "重症医学科"))
            .put("nephrology", Label.of("Nephrology", "肾内科"))
            .put("neurology", Label.of("Neurology", "神经内科"))
            .put("obstetrics", Label.of("Obstetrics", "产科"))
            .put("orthopaedics", Label.of("Orthopaedics", "骨科"))
            .put("paediatrics", Label.of("Paediatrics", "儿科"))
            .put("rehabilitation", Label.of("Rehabilitation", "康复医学科"))
            .put("respiratory-medicine", Label.of("Respiratory medicine", "呼吸内科"))
            .put("ultrasound", Label.of("Ultrasound", "超声科"))
            .buildOrThrow();

    /** {@return id and name of a person for a sentence} */
    Label person(PersonId id) {
        return named(id.value(), roster.find(id).flatMap(Physician::name));
    }

    /** {@return id and name of a hospital for a sentence} */
    Label hospital(HospitalId id) {
        return named(id.value(), roster.find(id).flatMap(Hospital::name));
    }

    /** {@return a place for a sentence} */
    Label place(Place place) {
        if (place instanceof Place.Mentor mentor) {
            return person(mentor.id());
        } else if (place instanceof Place.Host host) {
            return hospital(host.id());
        }
        Place.Discipline at = (Place.Discipline) place;
        Label host = hospital(at.host());
        Label discipline = discipline(at.discipline());
        return Label.of(discipline.english() + ", " + host.english(), host.chinese() + discipline.chinese());
    }

    /** {@return a discipline; a name that is not known stands for itself} */
    static Label discipline(Hospital.Discipline discipline) {
        return DISCIPLINES.getOrDefault(discipline.name(), Label.same(discipline.name()));
    }

    /** {@return id and name of a person for a cell} */
    DomContent cell(PersonId id) {
        return cell(id.value(), roster.find(id).flatMap(Physician::name));
    }

    /** {@return id and name of a hospital for a cell} */
    DomContent cell(HospitalId id) {
        return cell(id.value(), roster.find(id).flatMap(Hospital::name));
    }

    /** {@return a place for a cell} */
    DomContent cell(Place place) {
        if (place instanceof Place.Mentor mentor) {
            return cell(mentor.id());
        } else if (place instanceof Place.Host host) {
            return cell(host.id());
        }
        Place.Discipline at = (Place.Discipline) place;
        return span(Sheet.words(discipline(at.discipline())), text(", "), cell(at.host()));
    }

    private static DomContent cell(String id, Optional<String> name) {
        return name.isEmpty() ? Sheet.text(id) : span(Sheet.text(id), text(" "), Sheet.words(label(name.get())));
    }

    /** {@return the sentence with a name beside every id it mentions} */
    Label in(Label sentence) {
        return Label.of(in(sentence.english(), Label::english), in(sentence.chinese(), Label::chinese));
    }

    private String in(String sentence, Function<Label, String> language) {
        return ID.matcher(sentence)
                .replaceAll(match ->
                        Matcher.quoteReplacement(find(match).map(language).orElse(match.group())));
    }

    private Optional<Label> find(MatchResult match) {
        String id = match.group();
        if (id.indexOf(':') >= 0) {
            return Optional.of(place(Place.parse(id)));
        } else if (DISCIPLINES.containsKey(id)) {
            return Optional.ofNullable(DISCIPLINES.get(id));
        } else if (!Character.isUpperCase(id.charAt(0))) {
            return Optional.empty();
        }
        return roster.find(HospitalId.of(id))
                .map(hospital -> hospital(hospital.id()))
                .or(() -> roster.find(PersonId.of(id)).map(person -> person(person.id())));
    }

    private static Label named(String id, Optional<String> name) {
        return name.map(Names::label)
                .map(words -> Label.of(id + " " + words.english(), id + " " + words.chinese()))
                .orElse(Label.same(id));
    }

    /** {@return a name in both languages; documents write it "Hu Yanyun 胡燕云"} */
    static Label label(String name) {
        Matcher han = HAN.matcher(name);
        return han.find() && han.start() > 0
                ? Label.of(name.substring(0, han.start()).strip(), name.substring(han.start()))
                : Label.same(name);
    }

    /** {@return amounts by name in one line, such as "Guizhou 25, Xinjiang 20"} */
    static Label joined(Map<Label, Long> amounts) {
        return list(amounts.entrySet().stream()
                .map(each -> Label.of(
                        each.getKey().english() + " " + each.getValue(),
                        each.getKey().chinese() + " " + each.getValue()))
                .toList());
    }

    /** {@return names in one line, separated as each language does} */
    static Label list(List<Label> names) {
        return names.isEmpty()
                ? Label.same("–")
                : Label.of(
                        names.stream().map(Label::english).collect(Collectors.joining(", ")),
                        names.stream().map(Label::chinese).collect(Collectors.joining("、")));
    }
}
