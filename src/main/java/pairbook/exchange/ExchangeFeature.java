// SPDX-License-Identifier: Apache-2.0
package pairbook.exchange;

import pairbook.feature.Feature;
import pairbook.feature.Registry;
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
        registry.panel("hand-over", Void.class, nothing -> HandOverView.open(registry.views(), tools.dialogs()));
        registry.panel("export", Void.class, nothing -> ExportView.open(registry.views(), tools.dialogs()));
    }
}
