package org.preceptor.certification;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.immutables.value.Value;
import org.preceptor.Label;
import org.preceptor.MalformedValueException;
import org.preceptor.certification.Criterion.Item;
import org.preceptor.certification.Criterion.Strength;
import org.preceptor.rule.Source;
import org.preceptor.time.Term;

/**
 * One published rule set for leaders, as data: who says so, in which edition, how binding it is, and what it demands.
 *
 * <p>A scheme reads like the page it was taken from:
 *
 * <pre>{@code
 * Scheme.of("ward.leaders", "2024", Stance.PRESCRIPTIVE, Source.local("Ward council, 2024-03"))
 *         .must("cases", "Cases led", "主持病例", atLeast(30, CASE).of(kind("group-session").as("leader")))
 *         .wish("settings", "Several settings", "多种场所", atLeast(1, CASE).limit(new Distinct(Key.SETTING, 2)));
 * }</pre>
 *
 * <p>What a page says after the point where its text could be read is added with {@link #unknownFrom}, so that no dossier
 * is ever found eligible under a text that nobody has seen.
 */
@Value.Immutable
public abstract class Scheme {
    Scheme() {}

    /** How binding the whole rule set is. */
    public enum Stance {
        /** Aims and guideline minima: an expectation that is not reached goes to the body's discretion. */
        GUIDELINE("guideline", "指导性"),
        /** Prerequisites: an expectation that is not reached is not met. */
        PRESCRIPTIVE("prerequisites", "硬性前提");

        private final Label label;

        Stance(String english, String chinese) {
            this.label = Label.of(english, chinese);
        }

        /** {@return the stance in words} */
        public Label label() {
            return label;
        }
    }

    /**
     * How long a certificate is valid and how it is kept.
     *
     * @param validFor how long; empty when the source states no end
     * @param window how long before the end renewal may be asked for
     * @param filing how long before the end the request has to be in
     * @param grace how long after the end a late renewal is still accepted
     * @param stages who decides, in order; the last one's day is the day of the grant
     */
    public record Validity(
            Optional<Period> validFor, Period window, Period filing, Period grace, ImmutableList<String> stages) {
        /** No stated end, one deciding body. */
        public static final Validity UNLIMITED =
                new Validity(Optional.empty(), Period.ZERO, Period.ZERO, Period.ZERO, ImmutableList.of());

        /**
         * Names the deciding bodies.
         *
         * @param bodies in the order in which they decide
         * @return the validity with these stages
         */
        public Validity decidedBy(String... bodies) {
            return new Validity(validFor, window, filing, grace, ImmutableList.copyOf(bodies));
        }

        /**
         * Limits the validity.
         *
         * @param length how long
         * @return the limited validity
         */
        public Validity lasting(Period length) {
            return new Validity(Optional.of(length), window, filing, grace, stages);
        }
    }

    /**
     * The editions of one rule set, and the step whose day decides which one applies.
     *
     * <p>In the United Kingdom the day on which the name entered the pathway decides between the criteria of 2020 and those
     * of June 2023. A day that no edition claims, because the source does not say when the change took effect, leaves the
     * edition, and with it the verdict, undetermined.
     *
     * @param pin the step
     * @param editions the editions, each with the days on which it is in force
     */
    public record Lineage(Moment pin, ImmutableList<Scheme> editions) {
        /** Refuses lineages without an edition. */
        public Lineage {
            MalformedValueException.check(!editions.isEmpty(), "Lineage.editions", pin, "needs at least one edition");
        }

        /**
         * The edition that applies to a candidate.
         *
         * @param dossier the evidence
         * @param day the day judged
         * @return the edition; empty when the step is not dated, or no single edition claims its day
         */
        public Optional<Scheme> find(Dossier dossier, LocalDate day) {
            Optional<LocalDate> pinned = new Facts(editions.get(0), dossier.evidence(), day).resolve(pin);
            ImmutableList<Scheme> claiming = editions.stream()
                    .filter(edition -> pinned.isPresent() && edition.inForce().contains(pinned.get()))
                    .collect(ImmutableList.toImmutableList());
            return claiming.size() == 1 ? Optional.of(claiming.get(0)) : Optional.empty();
        }

        /**
         * Assesses a dossier under the edition that applies.
         *
         * @param dossier the evidence
         * @param day the day judged
         * @return the assessment; undetermined, with that reason, when the edition is
         */
        public Assessment assess(Dossier dossier, LocalDate day) {
            Scheme first = editions.get(0);
            Label text = Label.of(
                    "which edition applies: the step that decides is not dated or falls on a day no edition claims",
                    "适用哪一版本：决定版本的步骤无日期，或其日期不属任何版本");
            return find(dossier, day)
                    .orElseGet(() -> first.copy()
                            .edition("undetermined")
                            .items(ImmutableList.of(new Item(
                                    "version",
                                    Strength.MUST,
                                    Label.of("Edition", "版本"),
                                    new Criterion.Unknown(text),
                                    ImmutableSet.of())))
                            .build())
                    .assess(dossier, day);
        }
    }

    /** {@return the stable name, such as {@code dbg.physicians}} */
    public abstract String id();

    /** {@return the edition, such as {@code 2020-04}} */
    public abstract String edition();

    /** {@return where it was published} */
    public abstract Source source();

    /** {@return how binding it is} */
    public abstract Stance stance();

    /** {@return what it demands, in the order of the page} */
    public abstract ImmutableList<Item> items();

    /** {@return the days on which somebody can come under this edition} */
    @Value.Default
    public Term inForce() {
        return Term.always();
    }

    /** {@return how long a certificate is valid} */
    @Value.Default
    public Validity validity() {
        return Validity.UNLIMITED;
    }

    /** {@return the duties of holders, and how long decisions can be contested} */
    @Value.Default
    public Certificate.Keeping keeping() {
        return Certificate.Keeping.NONE;
    }

    /** {@return whether waivers are possible at all} */
    @Value.Default
    public boolean waivable() {
        return true;
    }

    /** {@return how much recorded leave stops the clock; empty when none does} */
    public abstract Optional<Period> leave();

    /** {@return who issues the certificate, where that is not the body that published the demands} */
    public abstract Optional<String> issuer();

    /** {@return the name of the grade it leads to} */
    @Value.Default
    public String grade() {
        return "leader";
    }

    @Value.Check
    void check() {
        MalformedValueException.check(!id().isBlank(), "Scheme.id", id(), "must not be blank");
        MalformedValueException.check(!edition().isBlank(), "Scheme.edition", edition(), "must not be blank");
        ImmutableSet<String> ids = items().stream().map(Item::id).collect(ImmutableSet.toImmutableSet());
        MalformedValueException.check(ids.size() == items().size(), "Scheme.items", ids, "names must differ");
    }

    /**
     * Starts a scheme.
     *
     * @param id the stable name
     * @param edition the edition
     * @param stance how binding it is
     * @param source where it was published
     * @return a scheme without demands
     */
    public static Scheme of(String id, String edition, Stance stance, Source source) {
        return new Builder()
                .id(id)
                .edition(edition)
                .stance(stance)
                .source(source)
                .build();
    }

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder with everything this scheme says} */
    public Builder copy() {
        return new Builder().from(this);
    }

    /**
     * Adds a demand.
     *
     * @param item the demand
     * @return the scheme with it
     */
    public Scheme with(Item item) {
        return copy().addItems(item).build();
    }

    /**
     * Adds something mandatory.
     *
     * @param id its name
     * @param english its title
     * @param chinese its title in Chinese
     * @param criterion what it demands
     * @return the scheme with it
     */
    public Scheme must(String id, String english, String chinese, Criterion criterion) {
        return with(item(id, Strength.MUST, english, chinese, criterion));
    }

    /**
     * Adds something expected: a guideline minimum, a "should".
     *
     * @param id its name
     * @param english its title
     * @param chinese its title in Chinese
     * @param criterion what it expects
     * @return the scheme with it
     */
    public Scheme expect(String id, String english, String chinese, Criterion criterion) {
        return with(item(id, Strength.EXPECT, english, chinese, criterion));
    }

    /**
     * Adds something desirable, which is only noted.
     *
     * @param id its name
     * @param english its title
     * @param chinese its title in Chinese
     * @param criterion what it wishes for
     * @return the scheme with it
     */
    public Scheme wish(String id, String english, String chinese, Criterion criterion) {
        return with(item(id, Strength.WISH, english, chinese, criterion));
    }

    /**
     * Says from where on the text could not be read.
     *
     * @param english what is missing
     * @param chinese the same in Chinese
     * @return the scheme, under which nobody is ever simply eligible
     */
    public Scheme unknownFrom(String english, String chinese) {
        Label text = Label.of(english, chinese);
        return with(new Item(
                "unseen",
                Strength.MUST,
                Label.of("Unseen text", "未见文本"),
                new Criterion.Unknown(text),
                ImmutableSet.of()));
    }

    /**
     * Makes a demand with a name.
     *
     * @param id its name
     * @param strength how much it weighs
     * @param english its title
     * @param chinese its title in Chinese
     * @param criterion what it demands
     * @return the item
     */
    public static Item item(String id, Strength strength, String english, String chinese, Criterion criterion) {
        return new Item(id, strength, Label.of(english, chinese), criterion, ImmutableSet.of());
    }

    /**
     * Assesses a dossier.
     *
     * @param dossier the evidence
     * @param day the day judged; what lies after it does not count yet
     * @return the verdict and everything it rests on
     */
    public Assessment assess(Dossier dossier, LocalDate day) {
        return Assessment.of(this, dossier, day);
    }

    /**
     * The same scheme with other demands: to assess what an earlier assessment left open.
     *
     * @param criterion the demands; the items of an "all of" become the items
     * @return the scheme of those
     */
    public Scheme demanding(Criterion criterion) {
        ImmutableMap.Builder<String, Item> items = ImmutableMap.builder();
        ImmutableList<Criterion> parts =
                criterion instanceof Criterion.AllOf all ? all.parts() : ImmutableList.of(criterion);
        for (int i = 0; i < parts.size(); i++) {
            Item item = parts.get(i) instanceof Item named
                    ? named
                    : item("part-" + (i + 1), Strength.MUST, "Part " + (i + 1), "第" + (i + 1) + "部分", parts.get(i));
            items.put(item.id(), item);
        }
        return copy().items(items.buildKeepingLast().values()).build();
    }

    /** {@return the scheme as text, one sentence for each demand, in both languages} */
    public Label sentences() {
        return Sentences.of(this);
    }

    /** {@return name and edition} */
    public String version() {
        return id() + " " + edition();
    }

    /** Builds schemes. */
    public static final class Builder extends ImmutableScheme.Builder {
        Builder() {}
    }
}
