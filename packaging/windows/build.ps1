# SPDX-License-Identifier: Apache-2.0
# Builds Pairbook for Windows in target\dist: the program's image, and from it an .msi. Not run by anybody yet.
# Needs Maven, a JDK 25, and the WiX toolset; for the icons rsvg-convert and ImageMagick (magick).
$ErrorActionPreference = 'Stop'
$root = (Resolve-Path "$PSScriptRoot\..\..").Path
$common = "$root\packaging\common"
$dist = "$root\target\dist"
$work = "$dist\work"

# Ends with a sentence.
function Stop-Build([string] $why) {
    Write-Host "build: $why"
    exit 1
}

# Ends with a sentence where a tool is not there.
function Test-Tool([string] $command, [string] $what) {
    if (-not (Get-Command $command -ErrorAction SilentlyContinue)) {
        Stop-Build "$command is missing: please install $what, and try again."
    }
}

# Runs a program and ends with a sentence where it fails. What it says goes to a log, and is quoted then.
function Invoke-Tool([string] $what, [string] $program, [string[]] $arguments) {
    $log = "$work\$([IO.Path]::GetFileNameWithoutExtension($program)).log"
    $ErrorActionPreference = 'Continue' # what a program says on its error stream is no error by itself
    & $program @arguments *> $log
    $code = $LASTEXITCODE
    $ErrorActionPreference = 'Stop'
    if ($code -ne 0) {
        Get-Content $log -Tail 30 | Write-Host
        Stop-Build "$what (exit code $code)."
    }
}

# A file's lines without comments and empty ones.
function Get-Listed([string] $file) {
    Get-Content $file | ForEach-Object { ($_ -replace '\s*#.*', '').TrimEnd() } | Where-Object { $_ }
}

# What Maven's Java said a property is.
function Get-Property([string] $name) {
    $line = Get-Content "$work\java.txt" | Where-Object { $_ -match "^\s*$([regex]::Escape($name)) = " } | Select-Object -First 1
    ($line -replace '^[^=]*= ', '').Trim()
}

# An icon in the sizes that Windows asks for.
function New-Icon([string] $svg, [string] $name) {
    $pictures = foreach ($size in 16, 24, 32, 48, 64, 256) {
        $picture = "$work\$name-$size.png"
        Invoke-Tool 'rsvg-convert did not draw the icon' 'rsvg-convert' @('-w', $size, '-h', $size, "$common\$svg", '-o', $picture)
        $picture
    }
    Invoke-Tool 'magick did not make the icon' 'magick' (@($pictures) + "$work\$name.ico")
}

Test-Tool 'mvn' 'Maven'
Test-Tool 'rsvg-convert' 'librsvg'
Test-Tool 'magick' 'ImageMagick'
if (-not (Get-Command 'wix', 'candle' -ErrorAction SilentlyContinue)) {
    Stop-Build 'WiX is missing: please install the WiX toolset, which jpackage makes the .msi with, and try again.'
}

# --- the jar and all that goes with it -----------------------------------------------------------------------------------

if (Test-Path $dist) { Remove-Item $dist -Recurse -Force }
New-Item $work -ItemType Directory | Out-Null
Push-Location $root
Invoke-Tool 'Maven did not build the program' 'mvn' @('-B', '-ntp', '-Dstyle.color=never', '-Dmaven.test.skip=true', '-Pdist', 'package')
Pop-Location
$java = Get-Property 'java.home'
$version = Get-Property 'pairbook.version'
$timestamp = [DateTimeOffset]::Parse((Get-Property 'pairbook.timestamp')).UtcDateTime
Copy-Item "$root\target\pairbook-$version.jar" "$work\jars"

# --- whose it is: every jar must be in the list ---------------------------------------------------------------------------

$copyright = Get-Content "$common\copyright" -Raw
foreach ($jar in Get-ChildItem "$work\jars\*.jar", "$work\javafx\*.jar") {
    $name = $jar.Name -replace '-[0-9].*', ''
    if ($name -ne 'pairbook' -and $copyright -notmatch "[ /]$([regex]::Escape($name))-\*\.jar") {
        Stop-Build "packaging/common/copyright does not say whose $name is and under which licence; please look into its jar and pom, and add it."
    }
}

# --- Java and JavaFX ------------------------------------------------------------------------------------------------------

# JavaFX's libraries go into the runtime: from the jars JavaFX would unpack them to the user's home.
New-Item "$work\modules" -ItemType Directory | Out-Null
foreach ($jar in Get-ChildItem "$work\javafx\*.jar") {
    $module = $jar.Name -replace '^(javafx-[a-z]+)-.*', '$1'
    New-Item "$work\$module\classes", "$work\$module\libraries" -ItemType Directory | Out-Null
    Push-Location "$work\$module\classes"
    Invoke-Tool "jar did not unpack $module" "$java\bin\jar.exe" @('--extract', '--file', $jar.FullName)
    Pop-Location
    Get-ChildItem "$work\$module\classes" -Recurse -Filter *.dll | Move-Item -Destination "$work\$module\libraries"
    # Libraries lie in bin on Windows, as commands do.
    Invoke-Tool "jmod did not make $module" "$java\bin\jmod.exe" @('create', '--class-path', "$work\$module\classes", '--libs', "$work\$module\libraries", "$work\modules\$module.jmod")
}
Invoke-Tool 'jlink did not make the runtime' "$java\bin\jlink.exe" @('--module-path', "$work\modules", '--add-modules', ((Get-Listed "$common\modules.txt") -join ','), "@$common\jlink.args", '--output', "$work\runtime")
# Java's launcher is needed to train; the other tools are nobody's.
Get-ChildItem "$work\runtime\bin\*.exe" -Exclude java.exe | Remove-Item

# --- the image, and what it learns by a rehearsal (JEP 514) ----------------------------------------------------------------

New-Icon 'pairbook.svg' 'pairbook'
New-Icon 'pairbook-file.svg' 'file'
$options = Get-Listed "$common\java-options.txt" | ForEach-Object { '--java-options', $_ }
Invoke-Tool 'jpackage did not make the image' "$java\bin\jpackage.exe" (@("@$common\jpackage.args", '--type', 'app-image', '--name', 'Pairbook', '--app-version', $version,
    '--icon', "$work\pairbook.ico", '--main-jar', "pairbook-$version.jar", '--input', "$work\jars", '--runtime-image', "$work\runtime", '--dest', $dist) + $options)

$image = "$dist\Pairbook"
$config = "$image\app\Pairbook.cfg"
# The cache knows jars by their time, which must be the one that an installer gives them.
Get-ChildItem $image -Recurse -File | ForEach-Object { $_.LastWriteTimeUtc = $timestamp }
$untrained = Get-Content $config
$untrained + (Get-Listed "$common\training-options.txt" | ForEach-Object { "java-options=$_" }) | Set-Content $config -Encoding ascii
$env:PAIRBOOK_HOME = "$work\rehearsal"
$rehearsal = Start-Process "$image\Pairbook.exe" -Wait -PassThru
if ($rehearsal.ExitCode -ne 0) { Stop-Build "The rehearsal did not end well (exit code $($rehearsal.ExitCode))." }
if (-not (Test-Path "$image\app\app.aot")) { Stop-Build 'The rehearsal left no AOT cache.' }
$untrained + 'java-options=-XX:AOTCache=$APPDIR\app.aot' | Set-Content $config -Encoding ascii

# --- papers: licences, and the list of parts with Java among them ----------------------------------------------------------

New-Item "$image\doc\licences" -ItemType Directory | Out-Null
Copy-Item "$common\copyright" "$image\doc\copyright.txt"
Copy-Item "$common\licences\*.txt" "$image\doc\licences"
Copy-Item "$root\LICENSE" "$image\doc\licences\Apache-2.0.txt"
$parts = Get-Content "$work\parts.json" -Raw | ConvertFrom-Json
$parts.components = @([ordered] @{
        type = 'platform'; 'bom-ref' = 'java-runtime'; publisher = (Get-Property 'java.vendor'); name = (Get-Property 'java.runtime.name')
        version = (Get-Property 'java.runtime.version'); licenses = @(@{ license = @{ id = 'GPL-2.0-with-classpath-exception' } })
    }) + $parts.components
$parts | ConvertTo-Json -Depth 20 | Set-Content "$image\doc\pairbook.cdx.json" -Encoding utf8

# --- the installer ----------------------------------------------------------------------------------------------------------

$association = (Get-Content "$common\file-association.properties") + "icon=$("$work\file.ico" -replace '\\', '/')"
$association | Set-Content "$work\file.properties" -Encoding ascii
Invoke-Tool 'jpackage did not make the .msi' "$java\bin\jpackage.exe" @('--type', 'msi', '--name', 'Pairbook', '--app-version', $version, '--app-image', $image,
    '--win-per-user-install', '--win-menu', '--win-shortcut-prompt', '--win-upgrade-uuid', '4b7f2d0e-5c51-4a63-9e0b-2f6c1d7a9b34',
    '--file-associations', "$work\file.properties", '--dest', $dist)
Write-Host "build: $dist\Pairbook-$version.msi"
