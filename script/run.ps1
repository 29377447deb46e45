# Opens the program on the demonstration panel, or on the panel file that is given (Windows).
$ErrorActionPreference = "Stop"
& (Join-Path $PSScriptRoot "bootstrap.ps1")
$root = Split-Path $PSScriptRoot
$desk = Join-Path $root ".venv\Scripts\scrutiny-desk.exe"
if ($args.Count -gt 0) { & $desk @args; exit $LASTEXITCODE }

$demo = Join-Path $root "out\demonstration"
$panel = Join-Path $demo "west-mercia.panel"
if (-not (Test-Path $panel)) {
    & $desk demo $demo --no-window
    if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
}
& $desk $panel
exit $LASTEXITCODE
