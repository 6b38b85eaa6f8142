package org.preceptor.quota;

import org.preceptor.Label;
import org.preceptor.rule.RuleCard;
import org.preceptor.rule.Source;

/** How the cards of this room are written. */
final class Cards {
    static final Source ARITHMETIC =
            Source.of("Preceptor", "arithmetic of quota plans").withConfidence(Source.Confidence.DERIVED);

    private Cards() {}

    static RuleCard card(Source source, String id, Label sentence, Label message, Label passing, Label failing) {
        return RuleCard.builder()
                .id(id)
                .sentence(sentence)
                .source(source)
                .message(message)
                .passing(passing)
                .failing(failing)
                .build();
    }

    static RuleCard card(String id, Label sentence, Label message, Label passing, Label failing) {
        return card(ARITHMETIC, id, sentence, message, passing, failing);
    }

    static Label both(String english, String chinese) {
        return Label.of(english, chinese);
    }
}
