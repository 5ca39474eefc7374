// SPDX-License-Identifier: Apache-2.0
package pairbook.exchange;

import static pairbook.feature.Sight.open;

import pairbook.exchange.csv.CsvExport;
import pairbook.exchange.csv.ListExportStore;
import pairbook.exchange.file.HandOverWriter;
import pairbook.feature.Audience;
import pairbook.feature.Contribution.Sights;
import pairbook.feature.Contribution.Sights.In;
import pairbook.feature.Feature;
import pairbook.feature.Registry;
import pairbook.feature.Screen;
import pairbook.feature.Sight;
import pairbook.fx.Background;
import pairbook.workbook.Tables;
import pairbook.workbook.Workbook;

/// Writing hand-over files and exports of the workbook: a panel each.
///
/// @param files the thread on which workbooks are opened, backed up and closed
public record ExchangeFeature(Workbook workbook, Background files) implements Feature {

    @Override
    public void contribute(Registry registry) {
        var tools = registry.tools();
        var words = tools.words();
        var say = Registry.once(() -> new HandOverWords(words, tools.dates()));
        registry.view(HandOverView.class, () -> new HandOverView(
                new HandOverViewModel(() -> new HandOverWriter(workbook, tools.clock()), tools.pairs(), files, tools.dialogs(), say.get()),
                words));
        registry.view(ExportView.class, () -> new ExportView(
                new ExportViewModel(
                        () -> Tables.of(tools.room()),
                        new CsvExport(new ListExportStore(tools.room()), words, tools.clock().getZone()),
                        tools.pairs(), files, tools.dialogs(), say.get()),
                words));
        registry.add(new Sights(
                Audience.OWNER, In.EXAMPLE,
                Sight.panel("hand-over", Screen.FIRST, open("hand-over")),
                Sight.panel("export", Screen.FIRST, open("export"))));
        registry.panel("hand-over", Void.class, nothing -> HandOverView.open(registry.views(), tools.dialogs()));
        registry.panel("export", Void.class, nothing -> ExportView.open(registry.views(), tools.dialogs()));
    }
}
