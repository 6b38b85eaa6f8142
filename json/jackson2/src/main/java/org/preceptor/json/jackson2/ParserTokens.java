package org.preceptor.json.jackson2;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.preceptor.json.text.Tokens;

/** The tokens of a Jackson 2 parser. */
record ParserTokens(JsonParser parser) implements Tokens {
    @Override
    public Token next() throws Broken {
        try {
            return token(parser.nextToken());
        } catch (IOException e) {
            throw new Broken(e);
        }
    }

    Token current() {
        return token(parser.currentToken());
    }

    @Override
    public String text() throws Broken {
        try {
            return parser.getText();
        } catch (IOException e) {
            throw new Broken(e);
        }
    }

    private static Token token(@Nullable JsonToken token) {
        if (token == null) {
            return Token.END;
        }
        return switch (token) {
            case START_OBJECT -> Token.OBJECT;
            case END_OBJECT -> Token.END_OBJECT;
            case START_ARRAY -> Token.ARRAY;
            case END_ARRAY -> Token.END_ARRAY;
            case FIELD_NAME -> Token.NAME;
            case VALUE_STRING -> Token.TEXT;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Token.NUMBER;
            case VALUE_TRUE -> Token.TRUE;
            case VALUE_FALSE -> Token.FALSE;
            case VALUE_NULL -> Token.NULL;
            default -> Token.OTHER;
        };
    }
}
