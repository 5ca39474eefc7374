// SPDX-License-Identifier: Apache-2.0
package pairbook.exchange.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import pairbook.workbook.WorkbookException;
import pairbook.workbook.WorkbookException.Reason;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/// JSON as it is read from files that may be anybody's, and written for everybody.
public final class Json {

    private static final int DEEP = 8; // the documents here are five deep
    private static final int LONG_NAME = 64;
    private static final int LONG_NUMBER = 20;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEP)
                    .maxStringLength(Limits.TEXT)
                    .maxNameLength(LONG_NAME)
                    .maxNumberLength(LONG_NUMBER)
                    .maxDocumentLength(Limits.JSON)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private Json() {}

    public static JsonParser parser(InputStream in) {
        return FACTORY.createParser(ObjectReadContext.empty(), in);
    }

    public static JsonGenerator generator(OutputStream out) {
        return FACTORY.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
    }

    /// Why JSON could not be read; Jackson's own message would quote it.
    public static WorkbookException problem(JacksonException e) {
        if (e instanceof JacksonIOException && e.getCause() instanceof IOException io) {
            return AsideFile.notRead(io);
        }
        return new WorkbookException(
                e instanceof StreamConstraintsException ? Reason.TOO_BIG : Reason.NOT_A_HAND_OVER, "JSON, " + e.getClass().getSimpleName());
    }
}
